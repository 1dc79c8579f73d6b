using System;

namespace Camera.Frames
{
    /// <summary>A fixed number of slots of a fixed size, all allocated at the start, each with the count of those who hold it.
    /// Any thread.</summary>
    public sealed class FramePool
    {
        private readonly Frame[] _slots;

        /// <summary>Allocates the slots: <paramref name="slots"/> times <paramref name="slotSize"/> bytes.</summary>
        /// <param name="slots"><see cref="FrameLimits.MinSlots"/> to <see cref="FrameLimits.MaxSlots"/>; two more than the
        /// viewers there shall be.</param>
        /// <param name="slotSize">The largest picture in bytes, <see cref="FrameLimits.MinSlotSize"/> to
        /// <see cref="FrameLimits.MaxSlotSize"/>.</param>
        public FramePool(int slots, int slotSize)
        {
            if (slots < FrameLimits.MinSlots || slots > FrameLimits.MaxSlots)
            {
                throw new ArgumentOutOfRangeException(nameof(slots));
            }

            if (slotSize < FrameLimits.MinSlotSize || slotSize > FrameLimits.MaxSlotSize)
            {
                throw new ArgumentOutOfRangeException(nameof(slotSize));
            }

            SlotSize = slotSize;
            _slots = new Frame[slots];
            for (int i = 0; i < slots; i++)
            {
                _slots[i] = new Frame(this, slotSize);
            }
        }

        /// <summary>How many slots there are.</summary>
        public int Count => _slots.Length;

        /// <summary>Bytes a slot holds.</summary>
        public int SlotSize { get; }

        /// <summary>How many slots nobody holds now.</summary>
        public int FreeCount
        {
            get
            {
                int free = 0;
                foreach (Frame slot in _slots)
                {
                    if (slot.References == 0)
                    {
                        free++;
                    }
                }

                return free;
            }
        }

        /// <summary>Takes a free slot to fill; it is the caller's alone until published or returned.</summary>
        /// <returns>Null when all are held.</returns>
        public Frame Rent()
        {
            foreach (Frame slot in _slots)
            {
                if (slot.TryRent())
                {
                    return slot;
                }
            }

            return null;
        }

        /// <summary>Gives up one hold of a frame.</summary>
        /// <exception cref="InvalidOperationException">Nobody holds it: it was returned twice.</exception>
        /// <exception cref="ArgumentException">It is of another pool.</exception>
        public void Return(Frame frame)
        {
            if (frame == null || frame.Owner != this)
            {
                throw new ArgumentException("not of this pool");
            }

            if (!frame.Release())
            {
                throw new InvalidOperationException();
            }
        }
    }
}
