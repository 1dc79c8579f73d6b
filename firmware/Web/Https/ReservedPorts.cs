namespace Camera.Web.Https
{
    /// <summary>The ports that HTTPS may not have: those that Panasonic's i-PRO cameras refuse, as other protocols have them.</summary>
    public static class ReservedPorts
    {
        /// <summary>What is allowed, as a sentence's end.</summary>
        public const string Allowed =
            "1 to 65535, but not 20, 21, 23, 25, 42, 53, 67, 68, 69, 80, 110, 123, 161, 162, 554, 995, 10669, 10670, 59000-61000 "
            + "or the HTTP port";

        /// <summary>Says why a port cannot be the one of HTTPS.</summary>
        /// <returns>A sentence, or null when it can.</returns>
        public static string Refuse(int port, int httpPort)
        {
            if (port < 1 || port > 65535)
            {
                return "A port is a number from 1 to 65535.";
            }

            string service = ServiceOf(port);
            if (service != null)
            {
                return "Port " + port.ToString() + " belongs to " + service + ".";
            }

            return port == httpPort ? "Port " + port.ToString() + " is the camera's HTTP port." : null;
        }

        // IANA's names of the services
        private static string ServiceOf(int port)
        {
            if (port >= 59000 && port <= 61000)
            {
                return "the range 59000 to 61000 of outgoing connections";
            }

            switch (port)
            {
                case 20: return "FTP data";
                case 21: return "FTP";
                case 23: return "Telnet";
                case 25: return "SMTP";
                case 42: return "the name service";
                case 53: return "DNS";
                case 67:
                case 68: return "DHCP";
                case 69: return "TFTP";
                case 80: return "HTTP";
                case 110: return "POP3";
                case 123: return "NTP";
                case 161:
                case 162: return "SNMP";
                case 554: return "RTSP";
                case 995: return "POP3 over TLS";
                case 10669:
                case 10670: return "camera discovery";
                default: return null;
            }
        }
    }
}
