using System.Collections;
using Camera.Frames;

namespace Camera.Web
{
    /// <summary>What a camera starts from: its configuration file, the built-in values for what is missing or wrong in it, and what
    /// there is to tell about both. The same on the board and in the simulator.</summary>
    public sealed class StartConfiguration
    {
        private readonly ConfigurationFile _file;
        private readonly ArrayList _notices = new ArrayList();

        /// <summary>Reads the device's part.</summary>
        /// <param name="name">The file's name, as mistakes name it.</param>
        /// <param name="content">Its bytes; none for a file that is not there.</param>
        public StartConfiguration(string name, byte[] content)
        {
            _file = new ConfigurationFile(name, content);
            Device = DeviceConfiguration.Read(_file);
        }

        /// <summary>Board, pins, module, network.</summary>
        public DeviceConfiguration Device { get; }

        /// <summary>Adds a sentence to what the status page shows of the start, before the mistakes.</summary>
        public void Tell(string sentence)
        {
            _notices.Add(sentence);
        }

        /// <summary>Reads the camera's part into options; the notices among them are all there is to tell. To be called once.</summary>
        /// <param name="resolutions">The sizes that the camera module has.</param>
        /// <param name="freeBytes">Of the heap, see <see cref="FrameMemory.Fit"/>; 0 when there is no fixed limit.</param>
        public void ReadInto(CameraOptions options, Resolution[] resolutions, long freeBytes)
        {
            CameraConfiguration.Read(_file, resolutions, options);
            int percent = _file.ReadNumber("memory", "framesPercent", 10, 90, FrameMemory.DefaultPercent);
            _file.RefuseUnread();
            string memory = FrameMemory.Fit(options.Limits, freeBytes, percent);
            if (memory != null)
            {
                Tell(memory);
            }

            for (int i = 0; i < _file.MistakeCount; i++)
            {
                Tell(_file.MistakeAt(i));
            }

            options.Notices = (string[])_notices.ToArray(typeof(string));
        }
    }
}
