using System.IO;

namespace NanoStubs
{
    /// <summary>The file system.</summary>
    public interface IDrive
    {
        /// <summary>The file is there.</summary>
        bool Exists(string path);

        /// <summary>Deletes it, if it is there.</summary>
        void Delete(string path);

        /// <summary>Opens it; what was written is kept when the stream is disposed.</summary>
        /// <param name="mode">The number of a <see cref="FileMode"/>.</param>
        Stream Open(string path, int mode, bool canWrite);
    }
}
