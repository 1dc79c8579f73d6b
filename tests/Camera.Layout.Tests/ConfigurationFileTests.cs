using System.Text;
using System.Text.Json;
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

    private static readonly JsonSerializerOptions Fields = new() { IncludeFields = true };

    // A value that is commented out: a name, an equals sign, a value or none.
    private static readonly Regex CommentedValue = new("^; ([A-Za-z0-9]+ =)( |$)", RegexOptions.Multiline);

    private static readonly string Text = Tree.Read("nf.config");

    [TestMethod]
    public void ItHasNoMistake() => Assert.AreEqual("", string.Join('\n', Read(Text, new CameraOptions())));

    [TestMethod]
    public void WhatItShowsIsBuiltIn()
    {
        CameraOptions shown = new();
        Assert.AreEqual("", string.Join('\n', Read(CommentedValue.Replace(Text, "$1 "), shown)));
        CameraOptions builtIn = new();
        Assert.AreEqual(JsonSerializer.Serialize(builtIn.Limits, Fields), JsonSerializer.Serialize(shown.Limits, Fields));
        Assert.AreEqual(JsonSerializer.Serialize(builtIn.HttpLimits, Fields), JsonSerializer.Serialize(shown.HttpLimits, Fields));
        Assert.AreEqual(
            JsonSerializer.Serialize(DeviceOf("")), JsonSerializer.Serialize(DeviceOf(CommentedValue.Replace(Text, "$1 "))));

        SettingsTable table = new(Sizes);
        SettingValues first = table.CreateDefaults(shown.FirstSettings);
        SettingValues defaults = table.CreateDefaults([]);
        for (int i = 0; i < table.Count; i++)
        {
            Assert.AreEqual(defaults.Text(table.At(i)), first.Text(table.At(i)), table.At(i).Name);
        }
    }

    /// <summary>Each name that is read stands in the file, and the file is far from its limits.</summary>
    [TestMethod]
    public void ItShowsEveryName()
    {
        // A name that no section has is answered with all that it has.
        foreach (Match section in Regex.Matches(Text, @"^\[([a-z]+)\]", RegexOptions.Multiline))
        {
            string known = Read($"{section.Value}\n? = 1", new CameraOptions())[0].Split("Known: ")[1].TrimEnd('.');
            string shown = string.Join(", ", CommentedValue.Matches(Text[section.Index..].Split("\n[")[0]).Select(match => match.Groups[1].Value[..^2]));
            CollectionAssert.AreEquivalent(known.Split(", "), shown.Split(", "), section.Value);
        }

        string sections = Read("[?]\n? = 1", new CameraOptions())[0].Split("Known: ")[1].TrimEnd('.');
        foreach (string section in sections.Split(", "))
        {
            StringAssert.Contains(Text, "\n" + section + "\n");
        }

        Assert.IsLessThan(ConfigurationLimits.FileBytes / 2, Encoding.UTF8.GetByteCount(Text));
        Assert.IsLessThan(ConfigurationLimits.Values / 2, CommentedValue.Count(Text));
    }

    private static DeviceConfiguration DeviceOf(string text) => new StartConfiguration("nf.config", Encoding.UTF8.GetBytes(text)).Device;

    private static string[] Read(string text, CameraOptions options)
    {
        new StartConfiguration("nf.config", Encoding.UTF8.GetBytes(text)).ReadInto(options, Sizes, 0);
        return options.Notices;
    }
}
