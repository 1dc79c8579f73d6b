using System;
using Camera.Http;

namespace Camera.Tests.Http
{
    /// <summary>One connection served in virtual time on the test's own thread, and what came of it.</summary>
    internal sealed class HttpExchange : IHttpLog
    {
        public readonly VirtualClock Clock = new VirtualClock();
        public readonly HttpLimits Limits = new HttpLimits();
        public readonly HttpCounters Counters = new HttpCounters();
        public readonly ScriptedConnection Peer;
        public readonly ConnectionState State;
        public ITimeSource Time;
        public Exception Failure;
        public int Failures;
        private Route[] _routes;
        private IGuard _guard;

        public HttpExchange()
        {
            Peer = new ScriptedConnection(Clock);
            State = new ConnectionState();
            _routes = new Route[]
            {
                new Route("/*", HttpMethods.Get, 0, 0, new EchoHandler()),
                new Route("/", HttpMethods.Get, 0, 0, new EchoHandler()),
                new Route("/body", HttpMethods.Get | HttpMethods.Post | HttpMethods.Put | HttpMethods.Delete, 0, 64, new EchoHandler()),
                new Route("/form", HttpMethods.Post, 0, 64, new FormHandler()),
                new Route("/skip", HttpMethods.Post, 0, 100000, new TextHandler()),
            };
        }

        public HttpExchange(IHandler handler)
            : this()
        {
            _routes = new Route[] { new Route("/*", HttpMethods.Get | HttpMethods.Post, 0, 64, handler),
                new Route("/", HttpMethods.Get | HttpMethods.Post, 0, 64, handler) };
        }

        public HttpExchange(Route[] routes, IGuard guard)
            : this()
        {
            _routes = routes;
            _guard = guard;
        }

        public string Output => Peer.OutputText;

        /// <summary>The first response's status, or 0.</summary>
        public int Status => StatusAt(0);

        /// <summary>Serves the script to its end.</summary>
        public HttpExchange Run()
        {
            new ConnectionLoop(new Router(_routes, _guard), Limits, Clock, Time, this, Counters).Serve(Peer, State);
            return this;
        }

        /// <summary>The same over a connection that gathers.</summary>
        public GatheringConnection RunGathering(string request)
        {
            GatheringConnection connection = new GatheringConnection(Peer);
            Peer.Send(request);
            new ConnectionLoop(new Router(_routes, _guard), Limits, Clock, Time, this, Counters).Serve(connection, State);
            return connection;
        }

        public HttpExchange Run(string request)
        {
            Peer.Send(request);
            return Run();
        }

        /// <summary>What stands after the head of the only response.</summary>
        public string Body
        {
            get
            {
                string output = Output;
                return output.Substring(Octet.Find(output, "\r\n\r\n") + 4);
            }
        }

        /// <summary>Value of a header of the first response, or null.</summary>
        public string Header(string name)
        {
            string output = Output;
            string head = output.Substring(0, Octet.Find(output, "\r\n\r\n") + 2);
            int start = Octet.Find(head, "\r\n" + name + ": ");
            if (start < 0) return null;
            start += name.Length + 4;
            return head.Substring(start, head.IndexOf('\r', start) - start);
        }

        /// <summary>Statuses of all responses, each with a space behind.</summary>
        public string Statuses
        {
            get
            {
                string statuses = "";
                string output = Output;
                for (int i = 0; i + 12 <= output.Length; i++)
                    if (output.Substring(i, 9) == "HTTP/1.1 ") statuses += output.Substring(i + 9, 3) + " ";
                return statuses;
            }
        }

        void IHttpLog.HandlerFailed(string path, Exception exception)
        {
            Failures++;
            Failure = exception;
        }

        void IHttpLog.Rejected(string remoteAddress, RejectionReason reason)
        {
        }

        void IHttpLog.ListenerFailed(int port, Exception exception)
        {
        }

        private int StatusAt(int index)
        {
            string statuses = Statuses;
            return statuses.Length < index + 3 ? 0 : int.Parse(statuses.Substring(index, 3));
        }
    }
}
