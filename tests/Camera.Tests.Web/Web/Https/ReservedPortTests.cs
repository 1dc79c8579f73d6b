using Camera.Web.Https;
using nanoFramework.TestFramework;

namespace Camera.Tests.Web.Https
{
    /// <summary>The ports that HTTPS may not have, each with its reason.</summary>
    [TestClass]
    public class ReservedPortTests
    {
        [TestMethod]
        [DataRow(20, "FTP data")]
        [DataRow(21, "FTP")]
        [DataRow(23, "Telnet")]
        [DataRow(25, "SMTP")]
        [DataRow(42, "the name service")]
        [DataRow(53, "DNS")]
        [DataRow(67, "DHCP")]
        [DataRow(68, "DHCP")]
        [DataRow(69, "TFTP")]
        [DataRow(80, "HTTP")]
        [DataRow(110, "POP3")]
        [DataRow(123, "NTP")]
        [DataRow(161, "SNMP")]
        [DataRow(162, "SNMP")]
        [DataRow(554, "RTSP")]
        [DataRow(995, "POP3 over TLS")]
        [DataRow(10669, "camera discovery")]
        [DataRow(10670, "camera discovery")]
        [DataRow(59000, "the range 59000 to 61000 of outgoing connections")]
        [DataRow(61000, "the range 59000 to 61000 of outgoing connections")]
        public void BelongToAnother(int port, string service)
        {
            Assert.AreEqual("Port " + port.ToString() + " belongs to " + service + ".", ReservedPorts.Refuse(port, 8080));
        }

        [TestMethod]
        [DataRow(0)]
        [DataRow(-1)]
        [DataRow(65536)]
        public void AreNone(int port)
        {
            Assert.AreEqual("A port is a number from 1 to 65535.", ReservedPorts.Refuse(port, 80));
        }

        [TestMethod]
        [DataRow(1)]
        [DataRow(443)]
        [DataRow(58999)]
        [DataRow(61001)]
        [DataRow(65535)]
        public void OthersAreFree(int port)
        {
            Assert.IsNull(ReservedPorts.Refuse(port, 80));
        }

        [TestMethod]
        [DataRow("port=8080", "is the camera's HTTP port.")]
        [DataRow("port=554", "belongs to RTSP.")]
        [DataRow("port=many", "A port is a number from 1 to 65535.")]
        [DataRow("port=99999999999", "A port is a number from 1 to 65535.")]
        public void AreRefusedByTheirField(string form, string reason)
        {
            HttpsCamera camera = new HttpsCamera(TestIdentity.NewFlash());
            camera.Camera.Post("httpPort=8080");
            string answer = camera.Connect(form);
            camera.Camera.Stop();
            Assert.StartsWith("HTTP/1.1 400 ", answer);
            Assert.Contains(reason, answer);
            Assert.Contains("\"field\":\"port\"", answer);
            Assert.Contains("59000-61000", answer);
        }

        [TestMethod]
        public void ModesAreTwo()
        {
            HttpsCamera camera = new HttpsCamera(TestIdentity.NewFlash());
            string answer = camera.Connect("mode=tls");
            camera.Camera.Stop();
            Assert.StartsWith("HTTP/1.1 400 ", answer);
            Assert.Contains("\"field\":\"mode\",\"given\":\"tls\",\"allowed\":\"http, https\"", answer);
        }

        [TestMethod]
        public void HttpDoesNotTakeThePortOfHttps()
        {
            HttpsCamera camera = new HttpsCamera(TestIdentity.NewFlash());
            camera.Connect("port=8443");
            string answer = camera.Camera.Post("httpPort=8443");
            camera.Camera.Stop();
            Assert.StartsWith("HTTP/1.1 409 ", answer);
            Assert.Contains("\"field\":\"httpPort\"", answer);
        }
    }
}
