using System;
using System.Text;
using System.Threading;
using Camera.Accounts;
using Camera.Frames;
using Camera.Http;
using Camera.Storage;
using Camera.Tests.Accounts;
using Camera.Web;

namespace Camera.Tests.Web
{
    /// <summary>A whole camera over a device made up for tests.</summary>
    internal sealed class TestCamera
    {
        private const int Patience = 20000;
        private const string Name = "admin";
        private const string Password = "correct horse";

        private readonly CameraApp _app;

        /// <summary>Starts a camera.</summary>
        /// <param name="firstSettings">See <see cref="CameraOptions.FirstSettings"/>.</param>
        public TestCamera(TestFlash flash, TestListeners listeners, params string[] firstSettings)
            : this(flash, listeners, true, firstSettings)
        {
        }

        /// <summary>Starts a camera.</summary>
        /// <param name="isSetUp">An administrator is there, see <see cref="Authorization"/>.</param>
        /// <param name="isButtonHeld">At power-on.</param>
        /// <param name="firstFrameMilliseconds">See <see cref="WebLimits.FirstFrameMilliseconds"/>; in real time, so plenty.</param>
        public TestCamera(
            TestFlash flash, TestListeners listeners, bool isSetUp, string[] firstSettings, bool isButtonHeld = false,
            int firstFrameMilliseconds = 30000)
        {
            Listeners = listeners;
            FixedEntropy entropy = new FixedEntropy();
            if (isSetUp)
            {
                UserStore users = OpenUsers(flash);
                if (users.IsEmpty)
                {
                    users.SetUp(Name, Password);
                }
            }

            CameraPorts ports = new CameraPorts
            {
                Sensor = Sensor,
                Flash = flash,
                Listeners = listeners,
                Tls = Tls,
                Aes = new QuickAes(),
                HttpClock = Device,
                FrameClock = Device,
                TimeOfDay = Device,
                Network = Device,
                Entropy = entropy,
                Hmac = new QuickHmac(),
                Memory = Device,
                Poster = Poster,
                Restart = Device,
            };
            CameraOptions options = new CameraOptions { FirstSettings = firstSettings, IsButtonHeld = isButtonHeld };
            options.Limits.TrialCheckMilliseconds = 10;
            options.Limits.PushCheckMilliseconds = 10;
            options.Limits.Viewers = 2;
            options.Limits.FrameBytes = 4096;
            options.Limits.FirstFrameMilliseconds = firstFrameMilliseconds;
            options.HttpLimits.StopMilliseconds = 100;
            _app = new CameraApp(ports, options);
            Port = _app.Start();
        }

        public TestSensor Sensor { get; } = new TestSensor();

        public TestDevice Device { get; } = new TestDevice();

        public TestListeners Listeners { get; }

        public TestPoster Poster { get; } = new TestPoster();

        public TestTls Tls { get; } = new TestTls();

        /// <summary>What <see cref="CameraApp.Start"/> gave.</summary>
        public int Port { get; }

        public CameraStatus Status
        {
            get { return _app.GetStatus(); }
        }

        /// <summary>What lets the administrator in.</summary>
        public static string Authorization
        {
            get { return "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(Name + ":" + Password)); }
        }

        public static TestCamera Start()
        {
            return new TestCamera(new TestFlash(), new TestListeners());
        }

        /// <summary>A camera whose module gives no picture, and which says so soon.</summary>
        public static TestCamera StartBlind(SensorStatus status)
        {
            TestCamera camera = new TestCamera(new TestFlash(), new TestListeners(), true, new string[0], false, 1000);
            camera.Sensor.OnCapture = status;
            return camera;
        }

        /// <summary>The users in a flash, to add some before the camera starts.</summary>
        public static UserStore OpenUsers(TestFlash flash)
        {
            UserStore users = new UserStore(new RecordStore(flash, FlashLayout.Accounts), new FixedEntropy(), new QuickHmac());
            users.Load();
            return users;
        }

        /// <summary>Every route, with who may.</summary>
        public Route[] Routes
        {
            get { return _app.Routes; }
        }

        /// <summary>Sends a request without a body, and gives the whole answer.</summary>
        public string Get(string path)
        {
            return Ask("GET " + path + " HTTP/1.1\r\nHost: 192.0.2.7\r\nConnection: close\r\n\r\n");
        }

        /// <summary>Sends a form to the settings.</summary>
        public string Post(string form)
        {
            return Ask("POST /api/settings HTTP/1.1\r\nHost: 192.0.2.7:80\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.Length.ToString() + "\r\n\r\n" + form);
        }

        /// <summary>Sends a request and gives the whole answer.</summary>
        public string Ask(string request)
        {
            return AnswerTo(Connect(request, null));
        }

        /// <summary>Lets a client in and gives all that it received.</summary>
        public string Exchange(TestClient client)
        {
            Listeners.Connect(Status.HttpPort, client);
            return AnswerTo(client);
        }

        private static string AnswerTo(TestClient client)
        {
            if (!client.WaitClosed(Patience))
            {
                throw new Exception("no end of: " + client.Received);
            }

            return client.Received;
        }

        /// <summary>Sends a request and goes on.</summary>
        public TestClient Connect(string request, string enough)
        {
            int host = request.IndexOf("\r\nHost:");
            TestClient client = new TestClient(
                request.Substring(0, host) + "\r\nAuthorization: " + Authorization + request.Substring(host), enough);
            Listeners.Connect(Status.HttpPort, client);
            return client;
        }

        /// <summary>Waits until every place for a connection is free: its client sees the end a moment earlier.</summary>
        public void WaitUnused()
        {
            ManualResetEvent never = new ManualResetEvent(false);
            for (int i = 0; Status.Connections > 0; i++)
            {
                if (i * 10 >= Patience)
                {
                    throw new Exception(Status.Connections.ToString() + " connections are left");
                }

                never.WaitOne(10, false);
            }
        }

        public void Stop()
        {
            _app.Stop();
        }
    }
}
