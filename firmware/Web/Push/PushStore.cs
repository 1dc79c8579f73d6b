using System;
using System.Text;
using Camera.Storage;

namespace Camera.Web.Push
{
    /// <summary>
    /// Keeps <see cref="PushSettings"/> in flash, the secret in clear, because the camera must be able to send it. The record, integers
    /// big-endian:
    /// <code>
    /// 1 byte   format, 1
    /// 1 byte   1 when pictures are sent
    /// 3 bytes  interval in seconds
    /// 1 byte   how to sign in, see <see cref="PushSignIn"/>
    /// 2 bytes length and UTF-8 of: address, user, secret; 2 bytes length and DER of the authority
    /// </code>
    /// </summary>
    internal sealed class PushStore
    {
        private const byte Format = 1;
        private const int HeaderLength = 6;
        private const int Texts = 4;
        private const int RecordSize = HeaderLength + (2 * Texts) + PushLimits.AddressLength + PushLimits.UserBytes
            + PushLimits.SecretBytes + PushLimits.AuthorityBytes;

        private readonly RecordStore _records;

        public PushStore(IFlash flash)
        {
            _records = new RecordStore(flash, FlashLayout.Push);
        }

        /// <summary>What is kept; nothing is sent when that is nothing or cannot be read.</summary>
        /// <returns>False when something was kept and cannot be read.</returns>
        public bool Load(out PushSettings settings)
        {
            byte[] data = new byte[RecordSize];
            RecordStatus status = _records.Load(data, out int length);
            settings = status == RecordStatus.Ok ? Decode(data, length) : null;
            Array.Clear(data, 0, data.Length);
            bool isRead = settings != null || status == RecordStatus.Empty;
            settings = settings ?? new PushSettings();
            return isRead;
        }

        /// <summary>Replaces what is kept.</summary>
        /// <returns>False when the flash failed; what was kept is still there.</returns>
        public bool Save(PushSettings settings)
        {
            byte[] data = new byte[RecordSize];
            data[0] = Format;
            data[1] = (byte)(settings.IsOn ? 1 : 0);
            data[2] = (byte)(settings.Interval >> 16);
            data[3] = (byte)(settings.Interval >> 8);
            data[4] = (byte)settings.Interval;
            data[5] = (byte)settings.SignIn;
            int position = Put(data, HeaderLength, Encoding.UTF8.GetBytes(settings.Target.Url));
            position = Put(data, position, Encoding.UTF8.GetBytes(settings.User));
            position = Put(data, position, Encoding.UTF8.GetBytes(settings.Secret));
            position = Put(data, position, settings.Target.Authority ?? new byte[0]);
            bool isKept = _records.Save(data, 0, position) == RecordStatus.Ok;
            Array.Clear(data, 0, data.Length);
            return isKept;
        }

        private static PushSettings Decode(byte[] data, int length)
        {
            int[] starts = new int[Texts];
            int[] lengths = new int[Texts];
            int position = HeaderLength;
            for (int i = 0; i < Texts; i++)
            {
                if (position + 2 > length)
                {
                    return null;
                }

                lengths[i] = (data[position] << 8) | data[position + 1];
                starts[i] = position + 2;
                position = starts[i] + lengths[i];
            }

            int interval = (data[2] << 16) | (data[3] << 8) | data[4];
            bool isSane = position == length && data[0] == Format && data[1] <= 1 && data[5] <= (byte)PushSignIn.Bearer
                && interval >= PushLimits.ShortestInterval && interval <= PushLimits.LongestInterval;
            if (!isSane)
            {
                return null;
            }

            byte[] authority = null;
            if (lengths[3] > 0)
            {
                authority = new byte[lengths[3]];
                Array.Copy(data, starts[3], authority, 0, lengths[3]);
            }

            return new PushSettings(
                data[1] == 1,
                Encoding.UTF8.GetString(data, starts[0], lengths[0]),
                interval,
                (PushSignIn)data[5],
                Encoding.UTF8.GetString(data, starts[1], lengths[1]),
                Encoding.UTF8.GetString(data, starts[2], lengths[2]),
                authority);
        }

        private static int Put(byte[] data, int position, byte[] bytes)
        {
            data[position] = (byte)(bytes.Length >> 8);
            data[position + 1] = (byte)bytes.Length;
            Array.Copy(bytes, 0, data, position + 2, bytes.Length);
            return position + 2 + bytes.Length;
        }
    }
}
