using System;

namespace Camera.Web.Network
{
    /// <summary>
    /// Gives the clients of the setup network their addresses (RFC 2131): the board's radio does not, and without one a phone leaves
    /// again. One message in, one out; as many clients as the radio takes, each with an address of its own while it is remembered.
    /// </summary>
    /// <remarks>
    /// <code>
    /// 0 op   1 htype  2 hlen   4-7 xid   16-19 yiaddr  20-23 siaddr  28-43 chaddr  236-239 magic cookie  240- options
    /// </code>
    /// </remarks>
    public sealed class DhcpResponder
    {
        /// <summary>Bytes of the longest answer.</summary>
        public const int AnswerBytes = 300;

        private const int OptionsAt = 240;
        private const int HardwareAt = 28;
        private const int HardwareBytes = 6;
        private const byte Discover = 1;
        private const byte Offer = 2;
        private const byte RequestType = 3;
        private const byte Acknowledge = 5;
        private const byte LeaseMinutes = 10;

        private readonly byte[] _own;
        private readonly byte[][] _clients = new byte[NetworkLimits.Leases][];
        private int _next;

        /// <summary>A responder.</summary>
        /// <param name="own">The board's address, 4 bytes; the clients get the next ones.</param>
        public DhcpResponder(byte[] own)
        {
            if (own.Length != 4)
            {
                throw new ArgumentException("4 bytes", nameof(own));
            }

            _own = own;
        }

        /// <summary>Answers a message.</summary>
        /// <param name="answer">Room for <see cref="AnswerBytes"/>.</param>
        /// <returns>Bytes of the answer, to be sent to everybody's port 68; 0 when there is nothing to say.</returns>
        public int Answer(byte[] message, int length, byte[] answer)
        {
            byte type = IsRequest(message, length) ? TypeOf(message, length) : (byte)0;
            if (type != Discover && type != RequestType)
            {
                return 0;
            }

            Array.Clear(answer, 0, AnswerBytes);
            Array.Copy(message, answer, 8);
            answer[0] = 2; // BOOTREPLY
            Array.Copy(message, 10, answer, 10, 2); // flags
            Array.Copy(_own, 0, answer, 16, 3);
            answer[19] = (byte)(_own[3] + 1 + LeaseOf(message));
            Array.Copy(_own, 0, answer, 20, 4);
            Array.Copy(message, HardwareAt, answer, HardwareAt, 16);
            Array.Copy(message, 236, answer, 236, 4); // magic cookie
            return WriteOptions(answer, type == Discover ? Offer : Acknowledge);
        }

        private static bool IsRequest(byte[] message, int length)
        {
            return length >= OptionsAt && message[0] == 1 && message[1] == 1 && message[2] == HardwareBytes
                && message[236] == 99 && message[237] == 130 && message[238] == 83 && message[239] == 99;
        }

        // Option 53; 0 when there is none. Option 0 is a fill byte without a length, 255 the end (RFC 2132, section 3).
        private static byte TypeOf(byte[] message, int length)
        {
            int at = OptionsAt;
            while (at + 1 < length && message[at] != 255)
            {
                if (message[at] == 0)
                {
                    at++;
                    continue;
                }

                if (message[at] == 53)
                {
                    return message[at + 1] == 1 && at + 2 < length ? message[at + 2] : (byte)0;
                }

                at += 2 + message[at + 1];
            }

            return 0;
        }

        // The place of a client; the one that came first makes room.
        private int LeaseOf(byte[] message)
        {
            for (int i = 0; i < _clients.Length; i++)
            {
                if (_clients[i] != null && IsSame(_clients[i], message))
                {
                    return i;
                }
            }

            int place = _next;
            _next = (_next + 1) % _clients.Length;
            _clients[place] = new byte[HardwareBytes];
            Array.Copy(message, HardwareAt, _clients[place], 0, HardwareBytes);
            return place;
        }

        private static bool IsSame(byte[] client, byte[] message)
        {
            for (int i = 0; i < HardwareBytes; i++)
            {
                if (client[i] != message[HardwareAt + i])
                {
                    return false;
                }
            }

            return true;
        }

        // No router and no DNS: the setup network leads nowhere, and a phone then keeps its mobile data for the rest.
        private int WriteOptions(byte[] answer, byte type)
        {
            byte[] options =
            {
                53, 1, type,
                54, 4, _own[0], _own[1], _own[2], _own[3],
                51, 4, 0, 0, LeaseMinutes * 60 / 256, LeaseMinutes * 60 % 256,
                1, 4, 255, 255, 255, 0,
                255,
            };
            Array.Copy(options, 0, answer, OptionsAt, options.Length);
            return AnswerBytes; // BOOTP's least, which old clients want
        }
    }
}
