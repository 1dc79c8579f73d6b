using NanoStubs;

namespace System.IO
{
    public enum FileMode
    {
        Create = 2,
        Open = 3,
        OpenOrCreate = 4,
    }

    [Flags]
    public enum FileAccess
    {
        Read = 1,
        Write = 2,
        ReadWrite = 3,
    }

    public static class File
    {
        public static bool Exists(string path) => FakeBoard.Drive.Exists(path);

        public static void Delete(string path) => FakeBoard.Drive.Delete(path);
    }

    public class FileStream : Stream
    {
        private readonly Stream _file;

        public FileStream(string path, FileMode mode, FileAccess access) =>
            _file = FakeBoard.Drive.Open(path, (int)mode, (access & FileAccess.Write) != 0);

        public override bool CanRead => _file.CanRead;

        public override bool CanSeek => _file.CanSeek;

        public override bool CanWrite => _file.CanWrite;

        public override long Length => _file.Length;

        public override long Position { get => _file.Position; set => _file.Position = value; }

        public override void Flush() => _file.Flush();

        public override int Read(byte[] buffer, int offset, int count) => _file.Read(buffer, offset, count);

        public override long Seek(long offset, SeekOrigin origin) => _file.Seek(offset, origin);

        public override void SetLength(long value) => _file.SetLength(value);

        public override void Write(byte[] buffer, int offset, int count) => _file.Write(buffer, offset, count);

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                _file.Dispose();
            }
        }
    }
}
