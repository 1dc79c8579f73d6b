using System;
using System.IO;
using Camera.Storage;
using Camera.Web;

namespace Camera.Board
{
    /// <summary>
    /// The camera's flash as files of drive I:, one a region. A file that is not there is an erased region, and what is behind its end
    /// was never written. The file that is written stays open until <see cref="Flush"/>: littlefs keeps what was written when a
    /// file is closed, all of it or nothing, and one open file is one copy of its blocks.
    /// </summary>
    internal sealed class FileFlash : IFlash
    {
        private const string Path = "I:\\region";
        private const int None = -1;
        private const int FillChunk = 64;

        private FileStream _open;
        private int _openRegion = None;

        /// <inheritdoc/>
        public int RegionCount
        {
            get { return FlashLayout.RegionCount; }
        }

        /// <inheritdoc/>
        public int RegionSize
        {
            get { return FlashLayout.RegionSize; }
        }

        /// <inheritdoc/>
        public bool Read(int region, int position, byte[] buffer, int offset, int count)
        {
            try
            {
                CloseOpen();
                if (!File.Exists(PathOf(region)))
                {
                    Fill(buffer, offset, count);
                    return true;
                }

                using (FileStream file = new FileStream(PathOf(region), FileMode.Open, FileAccess.Read))
                {
                    long length = file.Length;
                    int there = position >= length ? 0 : length - position < count ? (int)(length - position) : count;
                    Fill(buffer, offset + there, count - there);
                    return there == 0 || TryRead(file, position, buffer, offset, there);
                }
            }
            catch (IOException exception)
            {
                return Fail(region, exception);
            }
        }

        /// <inheritdoc/>
        public bool Erase(int region)
        {
            try
            {
                CloseOpen();
                File.Delete(PathOf(region));
                return true;
            }
            catch (IOException exception)
            {
                return Fail(region, exception);
            }
        }

        /// <inheritdoc/>
        public bool Write(int region, int position, byte[] buffer, int offset, int count)
        {
            try
            {
                if (_openRegion != region)
                {
                    CloseOpen();
                    _open = new FileStream(PathOf(region), FileMode.OpenOrCreate, FileAccess.ReadWrite);
                    _openRegion = region;
                }

                FillTo(position);
                _open.Position = position;
                _open.Write(buffer, offset, count);
                return true;
            }
            catch (IOException exception)
            {
                return Fail(region, exception);
            }
        }

        /// <inheritdoc/>
        public bool Flush(int region)
        {
            try
            {
                CloseOpen();
                return true;
            }
            catch (IOException exception)
            {
                return Fail(region, exception);
            }
        }

        private static string PathOf(int region)
        {
            return Path + region.ToString();
        }

        private static bool TryRead(FileStream file, int position, byte[] buffer, int offset, int count)
        {
            file.Position = position;
            int read = 0;
            while (read < count)
            {
                int some = file.Read(buffer, offset + read, count - read);
                if (some <= 0)
                {
                    return false;
                }

                read += some;
            }

            return true;
        }

        private static void Fill(byte[] buffer, int offset, int count)
        {
            for (int i = 0; i < count; i++)
            {
                buffer[offset + i] = 0xFF;
            }
        }

        // The file system would fill the gap before a later position with zeros.
        private void FillTo(int position)
        {
            long length = _open.Length;
            if (length >= position)
            {
                return;
            }

            byte[] erased = new byte[FillChunk];
            Fill(erased, 0, FillChunk);
            _open.Position = length;
            while (length < position)
            {
                int count = Math.Min(FillChunk, position - (int)length);
                _open.Write(erased, 0, count);
                length += count;
            }
        }

        private void CloseOpen()
        {
            FileStream file = _open;
            _open = null;
            _openRegion = None;
            if (file != null)
            {
                file.Dispose();
            }
        }

        // What was being written is given up; the record's other region still holds.
        private bool Fail(int region, Exception exception)
        {
            BoardLog.Write(PathOf(region) + ": " + BoardLog.Describe(exception));
            try
            {
                CloseOpen();
            }
            catch (IOException again)
            {
                BoardLog.Write(PathOf(region) + ": " + BoardLog.Describe(again));
            }

            return false;
        }
    }
}
