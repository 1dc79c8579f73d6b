using System.Collections.Concurrent;
using System.Net.Http.Headers;
using Camera.Frames;
using Camera.Simulator.Sources;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Camera.Simulator.Tests;

/// <summary>Frames that are broken on the way from the sensor reach no client, and are counted.</summary>
[TestClass]
public class DamageTests
{
    private const int Frames = 20; // looked at by each test, every second one broken by the sensor

    [TestMethod]
    [DataRow("cut", DropReason.NoEnd)]
    [DataRow("flipped-bit", DropReason.Malformed)]
    [DataRow("length-0", DropReason.NoStart)]
    public void BrokenFramesAreDroppedAndCounted(string kind, DropReason reason)
    {
        using var sensor = new DamagedSensor(new RecordingSensor(new SceneSensor()));
        AssertOnlyWholeFramesArrive(sensor, kind, out SimulatedCamera camera);
        using (camera)
        {
            long dropped = camera.Status.Dropped;
            Assert.IsTrue(dropped >= Frames / 2, $"{dropped} dropped");
            string reasons = string.Join(", ", Enumerable.Range(1, DropReasons.Count - 1)
                .Select(i => $"{(DropReason)i} {camera.Status.DroppedFor((DropReason)i)}"));
            Assert.IsTrue(camera.Status.DroppedFor(reason) >= Frames / 2, reasons);
        }
    }

    [TestMethod]
    [DataRow("padding")]
    [DataRow("stale-tail")]
    public void WhatFollowsTheEndIsCut(string kind)
    {
        using var sensor = new DamagedSensor(new RecordingSensor(new SceneSensor()));
        AssertOnlyWholeFramesArrive(sensor, kind, out SimulatedCamera camera);
        using (camera)
        {
            Assert.AreEqual(0, camera.Status.Dropped);
        }
    }

    [TestMethod]
    public void KindsFollowOneAnotherByTheKey()
    {
        using var sensor = new DamagedSensor(new SceneSensor());
        var seen = new List<DamageKind>();
        for (int i = 0; i < Damage.Names.Count; i++)
        {
            sensor.InflictNext();
            seen.Add(sensor.Kind);
        }

        CollectionAssert.AreEquivalent(Damage.Names.Values.ToArray(), seen);
        Assert.AreEqual(DamageKind.None, sensor.Kind);
    }

    private static void AssertOnlyWholeFramesArrive(DamagedSensor sensor, string kind, out SimulatedCamera camera)
    {
        Assert.IsTrue(DamagedSensor.TryParse(kind + ":2", out DamageKind parsed, out int every));
        sensor.Inflict(parsed, every);
        camera = SimulatedCamera.StartOnAnyPort(sensor);
        using HttpClient client = SignedIn.At(camera.Address).CreateClient();
        using HttpResponseMessage response = client
            .GetAsync(new Uri(camera.Address, "/stream.mjpg"), HttpCompletionOption.ResponseHeadersRead).GetAwaiter().GetResult();
        using Stream stream = response.Content.ReadAsStream();
        var reader = new MultipartReader(stream, Boundary(response.Content.Headers.ContentType!));
        for (int i = 0; i < Frames; i++)
        {
            byte[] frame = reader.ReadFrame();
            Assert.IsTrue(RecordingSensor.Taken.ContainsKey(Convert.ToBase64String(frame)), $"frame {i} is not one that was taken");
        }
    }

    private static string Boundary(MediaTypeHeaderValue type)
    {
        Assert.AreEqual("multipart/x-mixed-replace", type.MediaType);
        return type.Parameters.Single(parameter => parameter.Name == "boundary").Value!.Trim('"');
    }

    /// <summary>Remembers each frame as the sensor made it.</summary>
    private sealed class RecordingSensor(ISensor sensor) : ISensor
    {
        public static ConcurrentDictionary<string, bool> Taken { get; } = new();

        public string Name => sensor.Name;

        public Resolution[] Resolutions => sensor.Resolutions;

        public PictureControls Controls => sensor.Controls;

        public SensorStatus Start() => sensor.Start();

        public SensorStatus Apply(PictureSettings settings) => sensor.Apply(settings);

        public SensorStatus Capture(byte[] buffer, out int length, int timeoutMilliseconds)
        {
            SensorStatus status = sensor.Capture(buffer, out length, timeoutMilliseconds);
            Taken[Convert.ToBase64String(buffer, 0, length)] = true;
            return status;
        }
    }
}
