extern alias nano;
using nano::NanoStubs;

namespace Camera.Board.Tests;

/// <summary>Drive I: as littlefs keeps it: what was written to a file is there when the file is closed, all of it or nothing. The
/// power can be cut before any change, and the device can fail.</summary>
internal sealed class MemoryDrive : IDrive
{
    // The numbers of FileMode, the same on the board.
    private const int Create = 2;
    private const int OpenOrCreate = 4;

    private readonly Dictionary<string, byte[]> _files = [];

    /// <summary>Changes until now: files closed after writing, and deleted.</summary>
    public int Changes { get; private set; }

    /// <summary>The power is cut before this change; it and what follows does not happen.</summary>
    public int CutAt { get; set; } = int.MaxValue;

    /// <summary>Every access fails.</summary>
    public bool IsBroken { get; set; }

    /// <summary>Files open now.</summary>
    public int OpenFiles { get; private set; }

    public bool Exists(string path)
    {
        lock (_files)
        {
            return _files.ContainsKey(path);
        }
    }

    public void Delete(string path)
    {
        Fail();
        Change(() => _files.Remove(path));
    }

    public Stream Open(string path, int mode, bool canWrite)
    {
        Fail();
        byte[] content = mode switch
        {
            Create => [],
            OpenOrCreate => Read(path) ?? [],
            _ => Read(path) ?? throw new IOException("no file " + path),
        };
        OpenFiles++;
        return new DriveFile(this, path, content);
    }

    /// <summary>A file's content, or null.</summary>
    public byte[]? Read(string path)
    {
        lock (_files)
        {
            return _files.GetValueOrDefault(path);
        }
    }

    /// <summary>Puts a file there.</summary>
    public void Write(string path, byte[] content)
    {
        lock (_files)
        {
            _files[path] = content;
        }
    }

    private void Change(Action change)
    {
        lock (_files)
        {
            if (Changes++ < CutAt)
            {
                change();
            }
        }
    }

    private void Fail()
    {
        if (IsBroken)
        {
            throw new IOException("broken");
        }
    }

    private sealed class DriveFile : MemoryStream
    {
        private readonly MemoryDrive _drive;
        private readonly string _path;
        private bool _isChanged;
        private bool _isClosed;

        public DriveFile(MemoryDrive drive, string path, byte[] content)
        {
            _drive = drive;
            _path = path;
            base.Write(content, 0, content.Length);
            Position = 0;
            _isChanged = content.Length == 0;
        }

        public override void Write(byte[] buffer, int offset, int count)
        {
            _drive.Fail();
            base.Write(buffer, offset, count);
            _isChanged = true;
        }

        protected override void Dispose(bool disposing)
        {
            if (!_isClosed)
            {
                _isClosed = true;
                _drive.OpenFiles--;
                if (_isChanged)
                {
                    _drive.Change(() => _drive._files[_path] = ToArray());
                }
            }

            base.Dispose(disposing);
        }
    }
}
