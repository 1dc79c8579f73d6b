using System;
using Camera.Frames;
using Camera.Http;

namespace Camera.Web
{
    /// <summary>Takes the camera's part of <c>nf.config</c>, the sections <c>[memory]</c>, <c>[limits]</c>, <c>[viewers]</c> and <c>[settings]</c>,
    /// into its options.</summary>
    public static class CameraConfiguration
    {
        private const string Limits = "limits";
        private const string Viewers = "viewers";
        private const string Settings = "settings";

        // Of the stock network stack's 16 sockets, three are for two listeners and for names and time.
        private const int MostConnections = 13;

        /// <summary>Reads the sections; mistakes are noted in the file, and what they concern keeps its default.</summary>
        /// <param name="resolutions">The sizes that the camera module has.</param>
        public static void Read(ConfigurationFile file, Resolution[] resolutions, CameraOptions options)
        {
            WebLimits web = options.Limits;
            web.FrameBytes = file.ReadNumber("memory", "frameBytes", FrameLimits.MinSlotSize, FrameLimits.MaxSlotSize, web.FrameBytes);
            web.Viewers = file.ReadNumber(Limits, "viewers", 1, 12, web.Viewers);
            HttpLimits http = options.HttpLimits;
            http.Connections = file.ReadNumber(Limits, "connections", 2, MostConnections, http.Connections);
            http.ConnectionsPerAddress = file.ReadNumber(
                Limits, "connectionsPerAddress", 1, MostConnections, http.ConnectionsPerAddress);
            http.IdleMilliseconds = 1000 * file.ReadNumber(Limits, "idleSeconds", 1, 300, http.IdleMilliseconds / 1000);
            web.TrialMilliseconds = 1000 * file.ReadNumber(Limits, "trialSeconds", 5, 3600, web.TrialMilliseconds / 1000);
            web.ViewersKilobytes = file.ReadNumber(Viewers, "memoryKilobytes", 16, 8192, web.ViewersKilobytes);
            web.HttpViewerKilobytes = file.ReadNumber(Viewers, "httpKilobytes", 1, 256, web.HttpViewerKilobytes);
            web.HttpsViewerKilobytes = file.ReadNumber(Viewers, "httpsKilobytes", 1, 256, web.HttpsViewerKilobytes);
            web.ViewersKilobytesPerSecond = file.ReadNumber(Viewers, "kilobytesPerSecond", 0, 100000, web.ViewersKilobytesPerSecond);
            options.FirstSettings = ReadSettings(file, new SettingsTable(resolutions));
        }

        private static string[] ReadSettings(ConfigurationFile file, SettingsTable table)
        {
            string[] pairs = new string[2 * table.Count];
            int count = 0;
            for (int i = 0; i < table.Count; i++)
            {
                Setting setting = table.At(i);
                string text = file.Read(Settings, setting.Name);
                if (text == null)
                {
                    continue;
                }

                if (!setting.TryRead(text, out string value, out _))
                {
                    file.Refuse(Settings, setting.Name, setting.Allowed);
                    continue;
                }

                pairs[count++] = setting.Name;
                pairs[count++] = value;
            }

            string[] result = new string[count];
            Array.Copy(pairs, 0, result, 0, count);
            return result;
        }
    }
}
