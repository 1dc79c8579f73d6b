global using Microsoft.VisualStudio.TestTools.UnitTesting;
global using HashAlgorithm = Camera.Cryptography.HashAlgorithm;
