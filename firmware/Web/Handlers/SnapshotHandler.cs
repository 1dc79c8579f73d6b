using Camera.Frames;
using Camera.Http;
using Camera.Web.Viewers;

namespace Camera.Web
{
    /// <summary><c>GET /snapshot.jpg</c>: one picture, at most <see cref="WebLimits.SnapshotAgeMilliseconds"/> old.</summary>
    internal sealed class SnapshotHandler : PictureHandler
    {
        public SnapshotHandler(FrameHub hub, Audience audience, CaptureStatistics statistics, SettingsTable table, WebLimits limits)
            : base(hub, audience, statistics, table, limits)
        {
        }

        protected override bool IsStream => false;

        protected override OpenResult Open(PictureRequest picture, out Viewer viewer)
        {
            return Hub.OpenSnapshot(picture.Resolution, Limits.SnapshotAgeMilliseconds, out viewer);
        }

        protected override void Serve(Viewer viewer, Watcher watcher, Response response)
        {
            Frame frame = TakeFirst(viewer, response);
            if (frame != null)
            {
                long began = Audience.Now;
                response.Send(200, "image/jpeg", frame.Buffer, frame.Offset, frame.Length);
                Audience.Sent(watcher, frame.Length, began);
            }
        }
    }
}
