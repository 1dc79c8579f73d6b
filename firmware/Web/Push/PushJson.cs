using System;
using Camera.Certificates;
using Camera.Http;

namespace Camera.Web.Push
{
    /// <summary>Writes how the sending of pictures is set and how it goes. Never the secret.</summary>
    internal static class PushJson
    {
        /// <summary>The settings and the last result, for administrators.</summary>
        public static void WriteSection(JsonWriter json, SnapshotPush push, ITimeOfDay time)
        {
            PushSettings settings = push.Settings;
            json.BeginObject();
            json.Property("on", settings.IsOn);
            json.Property("url", settings.Target.Url);
            json.Property("interval", settings.Interval);
            json.Property("minimum", PushLimits.ShortestInterval);
            json.Property("maximum", PushLimits.LongestInterval);
            json.Property("signIn", PushSettings.NameOf(settings.SignIn));
            json.Property("user", settings.User);
            json.Property("hasSecret", settings.Secret.Length > 0);
            json.Property("certificate", settings.Target.Authority == null
                ? string.Empty
                : PemWriter.WriteText(PemLabel.Certificate, settings.Target.Authority));
            json.Property("lost", push.IsLost);
            json.Name("state");
            WriteState(json, push, time);
            json.EndObject();
        }

        /// <summary>How it goes, for the status: null when it is off. <c>time</c> is seconds since 1970, 0 when the clock is not set.</summary>
        public static void WriteState(JsonWriter json, SnapshotPush push, ITimeOfDay time)
        {
            if (!push.Settings.IsOn)
            {
                json.Value(null);
                return;
            }

            PushResult last = push.Last;
            json.BeginObject();
            json.Property("sent", push.Sent);
            json.Property("failed", push.Failed);
            if (last != null)
            {
                long seconds = push.SecondsSince(last.Milliseconds);
                long now = (time.UtcNow - new DateTime(1970, 1, 1)).Ticks / TimeSpan.TicksPerSecond;
                json.Property("ok", last.IsSuccess);
                json.Property("status", last.Status);
                json.Property("reason", last.Reason);
                json.Property("seconds", seconds);
                json.Property("time", time.IsSet ? now - seconds : 0);
            }

            json.EndObject();
        }
    }
}
