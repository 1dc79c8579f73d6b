using System;
using System.Net;
using System.Net.Sockets;
using Camera.Web.Network;

namespace Camera.Board
{
    /// <summary>Gives the setup network's clients their addresses, over UDP: the platform's radio does not.</summary>
    internal sealed class DhcpServer
    {
        private const int ServerPort = 67; // RFC 2131, section 4.1
        private const int ClientPort = 68;

        private readonly Socket _socket;
        private readonly DhcpResponder _responder;
        private readonly Ending _ending;

        /// <summary>Opens the port.</summary>
        public DhcpServer(Ending ending)
        {
            _ending = ending;
            _responder = new DhcpResponder(IPAddress.Parse(SetupNetwork.Address).GetAddressBytes());
            _socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
            _socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Broadcast, true);
            _socket.Bind(new IPEndPoint(IPAddress.Any, ServerPort));
        }

        /// <summary>Answers until the program is to end.</summary>
        public void Run()
        {
            byte[] message = new byte[BoardLimits.DhcpMessage];
            byte[] answer = new byte[DhcpResponder.AnswerBytes];
            IPEndPoint everybody = new IPEndPoint(IPAddress.Broadcast, ClientPort); // a client without an address hears nothing else
            while (!_ending.IsDue)
            {
                if (_socket.Poll(SocketConnection.Microseconds(BoardLimits.DhcpWait), SelectMode.SelectRead))
                {
                    EndPoint sender = new IPEndPoint(IPAddress.Any, 0);
                    int length = _socket.ReceiveFrom(message, 0, message.Length, SocketFlags.None, ref sender);
                    int count = _responder.Answer(message, length, answer);
                    if (count > 0)
                    {
                        _socket.SendTo(answer, 0, count, SocketFlags.None, everybody);
                    }
                }
            }
        }
    }
}
