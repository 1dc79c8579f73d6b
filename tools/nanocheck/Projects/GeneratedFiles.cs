namespace Camera.Nanocheck.Projects;

/// <summary>The files that are written from the sources: the device projects, their packages, the solution.</summary>
public static class GeneratedFiles
{
    /// <summary>Each file's path from the repository's root, and its text. The assemblies must have been built.</summary>
    public static IEnumerable<(string Path, string Text)> All(Repository repository)
    {
        foreach (DeviceProject project in DeviceProject.All(repository))
        {
            yield return (project.ProjectPath, project.ProjectText());
            yield return (project.PackagesPath, project.PackagesText());
        }

        yield return (Solution.FileName, Solution.Text(repository));
    }

    /// <summary>Writes what differs, the solution last: it lists the device projects.</summary>
    public static IReadOnlyList<string> Write(Repository repository)
    {
        List<string> written = [];
        foreach ((string path, string text) in All(repository))
        {
            string target = repository.Root + path;
            if (!File.Exists(target) || File.ReadAllText(target) != text)
            {
                File.WriteAllText(target, text);
                written.Add(path);
            }
        }

        return written;
    }
}
