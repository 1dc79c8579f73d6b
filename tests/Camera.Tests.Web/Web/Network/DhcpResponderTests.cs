using System;
using Camera.Web.Network;
using nanoFramework.TestFramework;

namespace Camera.Tests.Web.Network
{
    [TestClass]
    public class DhcpResponderTests
    {
        [TestMethod]
        [DataRow((byte)1, (byte)2)]
        [DataRow((byte)3, (byte)5)]
        public void AnswersInTheFormOfTheStandard(byte asked, byte answered)
        {
            byte[] answer = new byte[DhcpResponder.AnswerBytes];
            byte[] message = Message(7, asked);
            Assert.AreEqual(300, Responder().Answer(message, message.Length, answer));
            CollectionAssert.AreEqual(new byte[] { 2, 1, 6, 0, 0xA1, 0xA2, 0xA3, 0xA4 }, Part(answer, 0, 8));
            CollectionAssert.AreEqual(new byte[] { 0x80, 0 }, Part(answer, 10, 2));
            CollectionAssert.AreEqual(new byte[] { 192, 168, 4, 2, 192, 168, 4, 1 }, Part(answer, 16, 8));
            CollectionAssert.AreEqual(new byte[] { 2, 0, 0, 0, 0, 7 }, Part(answer, 28, 6));
            CollectionAssert.AreEqual(
                new byte[]
                {
                    99, 130, 83, 99, 53, 1, answered, 54, 4, 192, 168, 4, 1, 51, 4, 0, 0, 2, 88, 1, 4, 255, 255, 255, 0, 255, 0,
                },
                Part(answer, 236, 27));
        }

        [TestMethod]
        public void KeepsAnAddressForAClientAndReusesTheOldest()
        {
            DhcpResponder responder = Responder();
            Assert.AreEqual(2, LastByte(responder, 1));
            Assert.AreEqual(3, LastByte(responder, 2));
            Assert.AreEqual(2, LastByte(responder, 1));
            Assert.AreEqual(4, LastByte(responder, 3));
            Assert.AreEqual(5, LastByte(responder, 4));
            Assert.AreEqual(2, LastByte(responder, 5));
            Assert.AreEqual(3, LastByte(responder, 1));
        }

        [TestMethod]
        public void FindsTheTypeBehindOtherOptions()
        {
            byte[] message = Message(1, 1);
            byte[] padded = new byte[message.Length + 8];
            Array.Copy(message, padded, 240);
            Array.Copy(new byte[] { 0, 0, 12, 3, 53, 1, 9, 53, 1, 1, 255 }, 0, padded, 240, 11);
            Assert.AreEqual(300, Responder().Answer(padded, 251, new byte[300]));
        }

        [TestMethod]
        [DataRow(239)] // cut before the options
        [DataRow(240)] // no option
        [DataRow(242)] // an option without its value
        public void SaysNothingToHalfAMessage(int length)
        {
            Assert.AreEqual(0, Responder().Answer(Message(1, 1), length, new byte[300]));
        }

        [TestMethod]
        [DataRow(0, (byte)2)] // an answer, not a request
        [DataRow(1, (byte)6)] // not Ethernet
        [DataRow(2, (byte)16)] // another length of hardware addresses
        [DataRow(236, (byte)0)] // no DHCP
        [DataRow(242, (byte)7)] // a release
        [DataRow(241, (byte)255)] // an option beyond the end
        public void SaysNothingToWhatIsNotForIt(int at, byte value)
        {
            byte[] message = Message(1, 1);
            message[at] = value;
            Assert.AreEqual(0, Responder().Answer(message, message.Length, new byte[300]));
        }

        private static DhcpResponder Responder()
        {
            return new DhcpResponder(new byte[] { 192, 168, 4, 1 });
        }

        private static int LastByte(DhcpResponder responder, byte client)
        {
            byte[] answer = new byte[300];
            byte[] message = Message(client, 1);
            responder.Answer(message, message.Length, answer);
            return answer[19];
        }

        private static byte[] Message(byte client, byte type)
        {
            byte[] message = new byte[244];
            Array.Copy(new byte[] { 1, 1, 6, 0, 0xA1, 0xA2, 0xA3, 0xA4, 0, 9, 0x80, 0 }, message, 12);
            message[28] = 2;
            message[33] = client;
            Array.Copy(new byte[] { 99, 130, 83, 99, 53, 1, type, 255 }, 0, message, 236, 8);
            return message;
        }

        private static byte[] Part(byte[] bytes, int offset, int count)
        {
            byte[] part = new byte[count];
            Array.Copy(bytes, offset, part, 0, count);
            return part;
        }
    }
}
