using System.Text.RegularExpressions;
using Camera.Frames;
using Camera.Web;

namespace Camera.Layout.Tests;

/// <summary>The configuration file of the repository is one that the camera takes, and shows the built-in values.</summary>
[TestClass]
public sealed class ConfigurationFileTests
{
    private static readonly Resolution[] Sizes =
        [Resolution.Qqvga, Resolution.Qvga, Resolution.Vga, Resolution.Svga, Resolution.Xga, Resolution.Hd, Resolution.Uxga, Resolution.FullHd];

    // A value that is commented out: a name, an equals sign, a value.
    private static readonly Regex CommentedValue = new("^; ([A-Za-z]+ = )", RegexOptions.Multiline);

    [TestMethod]
    public void ItHasNoMistake() => Assert.AreEqual("", Mistakes(Read(Tree.Read("nf.config"), new CameraOptions())));

    [TestMethod]
    public void WhatItShowsIsBuiltIn()
    {
        CameraOptions shown = new();
        Assert.AreEqual("", Mistakes(Read(CommentedValue.Replace(Tree.Read("nf.config"), "$1"), shown)));
        CameraOptions builtIn = new();
        Assert.AreEqual(builtIn.Limits.Viewers, shown.Limits.Viewers);
        Assert.AreEqual(builtIn.Limits.FrameBytes, shown.Limits.FrameBytes);
        Assert.AreEqual(builtIn.HttpLimits.Connections, shown.HttpLimits.Connections);
        Assert.AreEqual(builtIn.HttpLimits.ConnectionsPerAddress, shown.HttpLimits.ConnectionsPerAddress);
        Assert.AreEqual(builtIn.HttpLimits.IdleMilliseconds, shown.HttpLimits.IdleMilliseconds);

        SettingsTable table = new(Sizes);
        SettingValues first = table.CreateDefaults(shown.FirstSettings);
        SettingValues defaults = table.CreateDefaults([]);
        for (int i = 0; i < table.Count; i++)
        {
            string name = table.At(i).Name;
            Assert.IsTrue(shown.FirstSettings.Contains(name), name + " is missing in nf.config");
            Assert.AreEqual(defaults.Text(table.At(i)), first.Text(table.At(i)), name);
        }
    }

    private static ConfigurationFile Read(string text, CameraOptions options)
    {
        ConfigurationFile file = new(text);
        CameraConfiguration.Read(file, Sizes, options);
        file.RefuseUnread();
        return file;
    }

    private static string Mistakes(ConfigurationFile file) =>
        string.Join('\n', Enumerable.Range(0, file.ErrorCount).Select(file.ErrorAt));
}
