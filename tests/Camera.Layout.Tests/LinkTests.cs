using System.Text.RegularExpressions;

namespace Camera.Layout.Tests;

/// <summary>Documents point at what is there.</summary>
[TestClass]
public sealed class LinkTests
{
    private static readonly Regex Link = new(@"\]\((?<to>[^)\s]+)\)|(?:src|srcset|href)=""(?<to>[^""]+)""");
    private static readonly Regex Heading = new("^#+ +(.*)$", RegexOptions.Multiline);

    [TestMethod]
    public void EveryRelativeLinkHasItsTarget()
    {
        foreach (string document in Tree.Ending(".md"))
        {
            foreach (string link in Link.Matches(Tree.Read(document)).Select(match => match.Groups["to"].Value).Where(IsRelative))
            {
                string[] parts = link.Split('#');
                string folder = Path.GetDirectoryName(document)!;
                string target = parts[0].Length == 0 ? document
                    : Path.GetRelativePath(Tree.Repository.Root, Path.Combine(Tree.Repository.Root, folder, parts[0])).Replace('\\', '/');
                Assert.IsTrue(Tree.Files.Any(file => file == target || file.StartsWith(target + "/", StringComparison.Ordinal)),
                    $"{document} links to {link}");
                if (parts.Length > 1 && target.EndsWith(".md", StringComparison.Ordinal))
                {
                    Assert.Contains(parts[1], Heading.Matches(Tree.Read(target)).Select(match => Anchor(match.Groups[1].Value)),
                        $"{document} links to {link}");
                }
            }
        }
    }

    private static bool IsRelative(string link) => !link.Contains("://", StringComparison.Ordinal) && !link.StartsWith("mailto:", StringComparison.Ordinal);

    private static string Anchor(string heading) =>
        Regex.Replace(heading.Trim().ToLowerInvariant(), "[^a-z0-9 _-]", "").Replace(' ', '-');
}
