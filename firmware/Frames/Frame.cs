using System.Threading;

namespace Camera.Frames
{
    /// <summary>
    /// One checked JPEG image in a slot of a <see cref="FramePool"/>. It does not change while anyone holds it; who holds it
    /// got it from <see cref="Viewer.TakeNext"/> and gives it back by <see cref="Viewer.Return"/>.
    /// </summary>
    public sealed class Frame
    {
        private int _references;

        internal Frame(FramePool owner, int size)
        {
            Owner = owner;
            Buffer = new byte[size];
        }

        /// <summary>The slot's bytes; the image is the range below. Only to be read.</summary>
        public byte[] Buffer { get; }

        /// <summary>Index of SOI in <see cref="Buffer"/>.</summary>
        public int Offset { get; internal set; }

        /// <summary>Bytes of the image, SOI to EOI.</summary>
        public int Length { get; internal set; }

        /// <summary>Counts the frames of this run from 1, without gaps.</summary>
        public long Sequence { get; internal set; }

        /// <summary>When its capture began, on the <see cref="IClock"/>.</summary>
        public long TimestampMilliseconds { get; internal set; }

        /// <summary>Pixels across.</summary>
        public int Width { get; internal set; }

        /// <summary>Pixels down.</summary>
        public int Height { get; internal set; }

        internal FramePool Owner { get; }

        /// <summary>How many hold it now; 0 is a free slot.</summary>
        internal int References => _references;

        internal bool TryRent()
        {
            return Interlocked.CompareExchange(ref _references, 1, 0) == 0;
        }

        internal void Retain()
        {
            Interlocked.Increment(ref _references);
        }

        /// <summary>Gives up one hold.</summary>
        /// <returns>False when nobody held it: a mistake of the caller, and nothing has changed.</returns>
        internal bool Release()
        {
            if (Interlocked.Decrement(ref _references) >= 0)
            {
                return true;
            }

            Interlocked.Increment(ref _references);
            return false;
        }
    }
}
