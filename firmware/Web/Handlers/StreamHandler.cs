using System.Text;
using Camera.Frames;
using Camera.Http;
using Camera.Web.Viewers;

namespace Camera.Web
{
    /// <summary>
    /// <c>GET /stream.mjpg</c>: frames until somebody ends it, as multipart/x-mixed-replace (RFC 2046, section 5.1, for the form):
    /// <code>
    /// --frame CRLF
    /// Content-Type: image/jpeg CRLF     without parameters: ffmpeg refuses them
    /// Content-Length: N CRLF            some recorders require it
    /// X-Timestamp: S.mmm CRLF CRLF      when the capture began, seconds since 1970, or since power-on without a clock
    /// image CRLF --frame CRLF           the boundary comes with its image, or a client waits for the next one to show it
    /// </code>
    /// The frame's own buffer is written, and nothing is allocated for a frame.
    /// </summary>
    internal sealed class StreamHandler : PictureHandler
    {
        private const string MediaType = "multipart/x-mixed-replace; boundary=frame";

        private readonly byte[] _firstBoundary = Encoding.UTF8.GetBytes("--frame\r\n");
        private readonly byte[] _boundary = Encoding.UTF8.GetBytes("\r\n--frame\r\n");
        private readonly byte[] _beforeLength = Encoding.UTF8.GetBytes("Content-Type: image/jpeg\r\nContent-Length: ");
        private readonly byte[] _beforeTime = Encoding.UTF8.GetBytes("\r\nX-Timestamp: ");
        private readonly byte[] _headEnd = Encoding.UTF8.GetBytes("\r\n\r\n");
        private readonly FrameTime _time;

        public StreamHandler(FrameHub hub, Audience audience, CaptureStatistics statistics, SettingsTable table, WebLimits limits,
            FrameTime time)
            : base(hub, audience, statistics, table, limits)
        {
            _time = time;
        }

        protected override bool IsStream => true;

        protected override OpenResult Open(PictureRequest picture, out Viewer viewer)
        {
            return Hub.OpenStream(picture.Resolution, picture.FramesPerSecond, out viewer);
        }

        protected override void Serve(Viewer viewer, Watcher watcher, Response response)
        {
            Frame frame = TakeFirst(viewer, response);
            if (frame == null || !response.Begin(200, MediaType, ResponseLength.UntilClose))
            {
                return;
            }

            Append(response.Buffer, _firstBoundary);
            long began = Audience.Now;
            while (frame != null && Write(frame, response))
            {
                Audience.Sent(watcher, frame.Length, began);
                viewer.Return(frame);
                frame = TakeNext(viewer, watcher, response);
                began = Audience.Now;
            }
        }

        private bool Write(Frame frame, Response response)
        {
            ByteWriter head = response.Buffer;
            Append(head, _beforeLength);
            head.Append((long)frame.Length);
            Append(head, _beforeTime);
            _time.Append(head, frame.TimestampMilliseconds);
            Append(head, _headEnd);
            return response.Flush(frame.Buffer, frame.Offset, frame.Length, _boundary);
        }

        /// <summary>The next frame; null when the client is gone or may watch no more, the camera stops, or none came for too long.</summary>
        private Frame TakeNext(Viewer viewer, Watcher watcher, Response response)
        {
            for (int waited = 0; waited < Limits.FrameGapMilliseconds; waited += Limits.PeerCheckMilliseconds)
            {
                if (!IsStillThere(watcher, response) || !Audience.MayStay(watcher))
                {
                    return null;
                }

                Frame frame = viewer.TakeNext(Limits.PeerCheckMilliseconds);
                if (frame != null || !Hub.IsRunning)
                {
                    return frame;
                }
            }

            return null;
        }

        // Looking costs a call to the system, and a client that is gone shows when it is written to, too: not for each frame.
        private bool IsStillThere(Watcher watcher, Response response)
        {
            long now = Audience.Now;
            if (now - watcher.Looked < Limits.PeerCheckMilliseconds)
            {
                return true;
            }

            watcher.Looked = now;
            return response.IsWanted();
        }

        private static void Append(ByteWriter output, byte[] bytes)
        {
            output.Append(bytes, 0, bytes.Length);
        }
    }
}
