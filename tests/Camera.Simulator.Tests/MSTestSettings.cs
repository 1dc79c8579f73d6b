using Microsoft.VisualStudio.TestTools.UnitTesting;

// Each test has its own camera and port; but ffmpeg's and the processes' pace would suffer from one another.
[assembly: DoNotParallelize]
