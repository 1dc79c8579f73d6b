using Camera.Frames;
using Camera.Sensors;
using Camera.Simulator.Sensors;
using Camera.Tests.Frames;

namespace Camera.Sensors.Desktop;

/// <summary>The emulators are judges only if they show what a wrong driver does: each line is one mistake, and one complaint.</summary>
[TestClass]
public sealed class WrongDriverTests
{
    // Bytes as a driver would send them on SPI, each pair or triple a transfer; "." lets 100 ms pass.
    [TestMethod]
    [DataRow("84 02", "without clearing")]
    [DataRow("84 01,84 02", "without reset")]
    [DataRow("C1 00", "write of 00 to register 41")]
    [DataRow("84 40", "write of 40 to register 04")]
    [DataRow("81 08", "write of 08 to register 01")]
    [DataRow("86 08", "write of 08 to register 06")]
    [DataRow("87 01", "write of 01 to register 07")]
    [DataRow("80 55 00", "write of 3 bytes")]
    [DataRow("41 00 00", "read of 3 bytes")]
    [DataRow("05 00", "read of register 05")]
    [DataRow("42 00", "length before")]
    [DataRow("3C 00 00", "burst before")]
    [DataRow("3D 00", "burst before")]
    [DataRow("87 80,80 55", "within 100 ms")]
    [DataRow("87 80,.,87 00,80 55", "within 100 ms")]
    [DataRow("86 07,84 01,84 02", "asleep")]
    public void AnArduCamShowsIt(string transfers, string complaint)
    {
        var clock = new FakeClock();
        var module = new ArduCamMini2MpPlusEmulator(new PlainSource(), clock);
        module.Transfer([0x87, 0x00], new byte[2], 0, 2);
        clock.Now += 100;
        Send(module, clock, transfers);
        StringAssert.Contains(string.Join("; ", module.Meter.Complaints.Concat(module.Sensor.Meter.Complaints)), complaint);
    }

    [TestMethod]
    [DataRow("00", "write to register 0:00")]
    [DataRow("44 40", "quality scale 64")]
    [DataRow("FF 02", "bank 2")]
    [DataRow("FF 01,0A 26", "write to register 1:0A")]
    [DataRow("FF 01,12 80,04 08", "within 100 ms")]
    public void AnOv2640ShowsIt(string writes, string complaint)
    {
        var clock = new FakeClock();
        var sensor = new Ov2640Emulator(clock);
        foreach (string write in writes.Split(','))
        {
            byte[] bytes = [.. write.Split(' ').Select(each => Convert.ToByte(each, 16)), 0];
            sensor.Write(0x30, bytes, 2);
        }

        StringAssert.Contains(string.Join("; ", sensor.Meter.Complaints), complaint);
    }

    // Each register changed alone after a good start: the next capture shows it.
    [TestMethod]
    [DataRow("FF 00,DA 00", "without reset, JPEG output")]
    [DataRow("FF 00,E0 04", "held in reset")]
    [DataRow("FF 00,05 01", "held in reset")]
    [DataRow("FF 00,5A 51", "output of 324")]
    [DataRow("FF 00,5C 01", "output of 1344")]
    [DataRow("FF 00,C0 C8", "array of 1600")]
    [DataRow("FF 00,8C 08", "array of 801")]
    [DataRow("FF 00,51 FF", "window of 1020")]
    [DataRow("FF 00,53 04", "at 4,")]
    [DataRow("FF 00,54 04", "at 0, 4")]
    [DataRow("FF 00,50 92", "from 200")]
    [DataRow("FF 00,52 64", "stretched")]
    [DataRow("FF 01,12 02", "colour bar")]
    [DataRow("FF 01,12 00", "array of 800 while the sensor delivers 1600")]
    [DataRow("FF 01,13 E0", "without automatic exposure")]
    public void APictureThatTheOv2640CannotMakeShows(string writes, string complaint)
    {
        Bench bench = new Bench("arducam").Ready(Resolution.Qvga);
        bench.CheckNoComplaints();
        foreach (string write in writes.Split(','))
        {
            bench.Control!.Write(0x30, [.. write.Split(' ').Select(each => Convert.ToByte(each, 16))], 2);
        }

        bench.Capture();
        StringAssert.Contains(string.Join("; ", bench.Control!.Meter.Complaints), complaint);
    }

    [TestMethod]
    [DataRow("84 02", "without clearing")]
    [DataRow("84 01,.,84 02", "without format")]
    [DataRow("84 10", "write of 10 to register 04")]
    [DataRow("87 01", "write of 01 to register 07")]
    [DataRow("A0 02", "write of 02 to register 20")]
    [DataRow("A1 04", "write of 04 to register 21")]
    [DataRow("A2 09", "write of 09 to register 22")]
    [DataRow("A3 07", "write of 07 to register 23")]
    [DataRow("A4 07", "write of 07 to register 24")]
    [DataRow("A5 07", "write of 07 to register 25")]
    [DataRow("A6 05", "write of 05 to register 26")]
    [DataRow("A7 0A", "write of 0A to register 27")]
    [DataRow("A8 09", "write of 09 to register 28")]
    [DataRow("AA 03", "write of 03 to register 2A")]
    [DataRow("A9 00", "write of 00 to register 29")]
    [DataRow("A2 01,A3 01", "while busy")]
    [DataRow("84 01,84 02", "while busy")]
    [DataRow("40 00", "read of 2 bytes")]
    [DataRow("41 00 00", "read of register 41")]
    [DataRow("45 00 00", "length before")]
    [DataRow("3C 00 00", "burst before")]
    public void AMegaShowsIt(string transfers, string complaint)
    {
        var clock = new FakeClock();
        var module = new ArducamMegaEmulator(new PlainSource(), clock, 0x85);
        Send(module, clock, transfers);
        StringAssert.Contains(string.Join("; ", module.Meter.Complaints), complaint);
    }

    [TestMethod]
    [DataRow("55001100", "no command")]
    [DataRow("56011100", "no command")]
    [DataRow("56001101", "no command")]
    [DataRow("56002403011234", "baud rate 1234")]
    [DataRow("560031050401001933", "command 31")]
    [DataRow("560031050101120435", "command 31")]
    [DataRow("560031050101120490", "command 31")]
    [DataRow("5600360105", "command 36")]
    [DataRow("5600360100,5600360100", "while another is held")]
    [DataRow("5600320C000A0000000000000008000A", "read of 8 bytes at 0")]
    [DataRow("5600360100,5600320C000A0000000400000008000A", "read of 8 bytes at 4")]
    [DataRow("5600360100,5600320C000A0000000000000009000A", "read of 9 bytes at 0")]
    [DataRow("5600360100,5600320C000A0000000000010000000A", "read of 65536 bytes at 0")]
    [DataRow("56009900", "command 99")]
    public void AVc0706ShowsIt(string commands, string complaint)
    {
        var module = new Vc0706Emulator(new PlainSource(), 38400);
        module.SetBaudRate(38400);
        foreach (string command in commands.Split(','))
        {
            byte[] bytes = Convert.FromHexString(command);
            module.Write(bytes, 0, bytes.Length);
        }

        StringAssert.Contains(string.Join("; ", module.Meter.Complaints), complaint);
    }

    private static void Send(ISpiBus bus, FakeClock clock, string transfers)
    {
        foreach (string transfer in transfers.Split(','))
        {
            if (transfer == ".")
            {
                clock.Now += 100;
                continue;
            }

            byte[] bytes = [.. transfer.Split(' ').Select(each => Convert.ToByte(each, 16))];
            bus.Transfer(bytes, new byte[bytes.Length], 0, bytes.Length);
        }
    }
}
