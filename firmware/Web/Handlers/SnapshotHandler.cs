using Camera.Frames;
using Camera.Http;

namespace Camera.Web
{
    /// <summary><c>GET /snapshot.jpg</c>: one picture, at most <see cref="WebLimits.SnapshotAgeMilliseconds"/> old.</summary>
    internal sealed class SnapshotHandler : PictureHandler
    {
        public SnapshotHandler(FrameHub hub, CaptureStatistics statistics, SettingsTable table, WebLimits limits)
            : base(hub, statistics, table, limits)
        {
        }

        protected override OpenResult Open(PictureRequest picture, out Viewer viewer)
        {
            return Hub.OpenSnapshot(picture.Resolution, Limits.SnapshotAgeMilliseconds, out viewer);
        }

        protected override void Serve(Viewer viewer, Response response)
        {
            Frame frame = TakeFirst(viewer, response);
            if (frame != null)
            {
                response.Send(200, "image/jpeg", frame.Buffer, frame.Offset, frame.Length);
            }
        }
    }
}
