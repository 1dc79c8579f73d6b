using Camera.Frames;
using Camera.Http;
using Camera.Web.Viewers;

namespace Camera.Web
{
    /// <summary>What snapshot and stream have in common: reading the address, getting a place, and saying why there is none or
    /// no picture.</summary>
    internal abstract class PictureHandler : IHandler
    {
        private readonly SettingsTable _table;
        private readonly CaptureStatistics _statistics;

        protected PictureHandler(FrameHub hub, Audience audience, CaptureStatistics statistics, SettingsTable table, WebLimits limits)
        {
            Hub = hub;
            Audience = audience;
            _statistics = statistics;
            _table = table;
            Limits = limits;
        }

        protected FrameHub Hub { get; }

        protected Audience Audience { get; }

        /// <summary>Frame after frame, or one.</summary>
        protected abstract bool IsStream { get; }

        protected WebLimits Limits { get; }

        /// <inheritdoc/>
        public void Handle(Request request, Response response)
        {
            Problem problem = PictureRequest.Read(request.Query, _table, Limits.EchoCharacters, out PictureRequest picture);
            if (problem != null)
            {
                response.Send(problem);
                return;
            }

            ViewerLimit limit = Audience.Enter(request, IsStream, picture.Resolution, picture.FramesPerSecond, out Watcher watcher);
            if (limit != ViewerLimit.None)
            {
                SendUnavailable(response, "Too many viewers", Describe(limit));
                return;
            }

            response.KeepsPlace = true;
            try
            {
                Serve(picture, watcher, response);
            }
            finally
            {
                Audience.Leave(watcher);
            }
        }

        private void Serve(PictureRequest picture, Watcher watcher, Response response)
        {
            OpenResult result = Open(picture, out Viewer viewer);
            if (result != OpenResult.Ok)
            {
                Refuse(response, result);
                return;
            }

            try
            {
                Serve(viewer, watcher, response);
            }
            finally
            {
                viewer.Close();
            }
        }

        /// <summary>Takes a place at the hub.</summary>
        protected abstract OpenResult Open(PictureRequest picture, out Viewer viewer);

        /// <summary>Sends what the viewer gets, and counts it; the caller closes both.</summary>
        protected abstract void Serve(Viewer viewer, Watcher watcher, Response response);

        /// <summary>Waits for the first frame before the response begins, so that there is still a status to say why none came.</summary>
        protected Frame TakeFirst(Viewer viewer, Response response)
        {
            Frame frame = viewer.TakeNext(Limits.FirstFrameMilliseconds);
            if (frame == null)
            {
                SendUnavailable(response, "No picture", ModuleState.Describe(_statistics));
            }

            return frame;
        }

        private void Refuse(Response response, OpenResult result)
        {
            if (result == OpenResult.OtherResolution)
            {
                response.Send(new Problem(409, "Another resolution is in use")
                {
                    Detail = "Others are watching in " + Hub.Resolution.Name + ", and the module has one resolution at a time.",
                    Field = _table.Resolution.Name,
                    Allowed = Hub.Resolution.Name,
                });
                return;
            }

            SendUnavailable(response, "Too many viewers", Describe(ViewerLimit.Places));
        }

        private string Describe(ViewerLimit limit)
        {
            switch (limit)
            {
                case ViewerLimit.Places: return Hub.ViewerLimit == 1 ? "The one place for viewers is taken."
                    : "All " + Hub.ViewerLimit.ToString() + " places for viewers are taken.";
                case ViewerLimit.Memory: return "The memory for viewers is taken; over HTTP each needs less of it.";
                case ViewerLimit.Address: return "Your address watches as often as one may, so that the page still loads there.";
                default: return "The network is busy with those who watch; one more would take frames from them.";
            }
        }

        private void SendUnavailable(Response response, string title, string detail)
        {
            response.SetHeader("Retry-After", Limits.RetryAfterSeconds.ToString());
            response.Send(new Problem(503, title) { Detail = detail });
        }
    }
}
