using System;
using System.IO;
using System.Text;
using Camera.Web;
using Camera.Web.Device;

namespace Camera.Board
{
    /// <summary>The small files beside the flash's regions on drive I: (littlefs in the internal flash).</summary>
    internal static class BoardFiles
    {
        private const string Configuration = "I:\\nf.config";
        private const string Restart = "I:\\restart.txt";
        private const int RestartBytes = 4 * (RestartNote.MaxReason + 3); // UTF-8 at its longest

        /// <summary>The configuration file's content; none when it is not there.</summary>
        /// <param name="trouble">A sentence about why it is not used, or null.</param>
        public static byte[] ReadConfiguration(out string trouble)
        {
            trouble = null;
            try
            {
                byte[] content = Read(Configuration, ConfigurationLimits.FileBytes + 1);
                trouble = content == null ? "There is no " + Configuration + ": the built-in values are used." : null;
                return content ?? new byte[0];
            }
            catch (IOException exception)
            {
                trouble = Configuration + " cannot be read (" + BoardLog.Describe(exception) + "): the built-in values are used.";
                return new byte[0];
            }
        }

        /// <summary>Reads and deletes the note of the last restart, so that it is told once; null when there is none.</summary>
        public static RestartNote TakeRestartNote()
        {
            try
            {
                byte[] content = Read(Restart, RestartBytes);
                if (content == null)
                {
                    return null;
                }

                File.Delete(Restart);
                RestartNote.TryParse(Encoding.UTF8.GetString(content, 0, content.Length), out RestartNote note);
                return note;
            }
            catch (IOException exception)
            {
                BoardLog.Write(Restart + ": " + BoardLog.Describe(exception));
                return null;
            }
        }

        /// <summary>Keeps a note for the next start. Without it the board restarts all the same.</summary>
        public static void Write(RestartNote note)
        {
            try
            {
                byte[] content = Encoding.UTF8.GetBytes(note.Text);
                using (FileStream file = new FileStream(Restart, FileMode.Create, FileAccess.Write))
                {
                    file.Write(content, 0, content.Length);
                }
            }
            catch (IOException exception)
            {
                BoardLog.Write(Restart + ": " + BoardLog.Describe(exception));
            }
        }

        // Null when it is not there; at most so many bytes of it.
        private static byte[] Read(string path, int most)
        {
            if (!File.Exists(path))
            {
                return null;
            }

            using (FileStream file = new FileStream(path, FileMode.Open, FileAccess.Read))
            {
                byte[] content = new byte[file.Length < most ? (int)file.Length : most];
                int read = 0;
                while (read < content.Length)
                {
                    int count = file.Read(content, read, content.Length - read);
                    if (count <= 0)
                    {
                        throw new IOException("ends early");
                    }

                    read += count;
                }

                return content;
            }
        }
    }
}
