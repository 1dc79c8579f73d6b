using System;

namespace Camera.Web
{
    /// <summary>The whole camera over its ports: the same on the board and in the simulator.</summary>
    public sealed class CameraApp
    {
        private readonly CameraPorts _ports;

        /// <summary>Composes the camera; nothing runs yet.</summary>
        public CameraApp(CameraPorts ports)
        {
            _ports = ports ?? throw new ArgumentNullException(nameof(ports));
        }
    }
}
