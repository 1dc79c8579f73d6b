using Microsoft.VisualStudio.TestTools.UnitTesting;

// The servers of one test would slow those of another.
[assembly: DoNotParallelize]
