using System;

namespace Camera.Cryptography
{
    /// <summary>A point to be added more than once, with the powers of Z that each addition needs; packed into a table, whose entries are
    /// cheaper than objects.</summary>
    internal sealed class EcAddend
    {
        private const int Parts = 5;
        private readonly int _length;

        internal EcAddend(int length)
        {
            _length = length;
            Point = new EcPoint(length);
            ZZ = new uint[length];
            ZZZ = new uint[length];
        }

        internal EcPoint Point { get; }

        /// <summary>Z².</summary>
        internal uint[] ZZ { get; }

        /// <summary>Z³.</summary>
        internal uint[] ZZZ { get; }

        /// <summary>A table of so many points.</summary>
        internal uint[] CreateTable(int count)
        {
            return new uint[count * Parts * _length];
        }

        /// <summary>Computes the powers of Z after the point was set.</summary>
        internal void SetPowers(PrimeField field)
        {
            field.Square(ZZ, Point.Z);
            field.Multiply(ZZZ, ZZ, Point.Z);
        }

        internal void Load(uint[] table, int index)
        {
            int n = _length;
            int entry = index * Parts * n;
            Array.Copy(table, entry, Point.X, 0, n);
            Array.Copy(table, entry + n, Point.Y, 0, n);
            Array.Copy(table, entry + 2 * n, Point.Z, 0, n);
            Array.Copy(table, entry + 3 * n, ZZ, 0, n);
            Array.Copy(table, entry + 4 * n, ZZZ, 0, n);
        }

        internal void Store(uint[] table, int index)
        {
            int n = _length;
            int entry = index * Parts * n;
            Array.Copy(Point.X, 0, table, entry, n);
            Array.Copy(Point.Y, 0, table, entry + n, n);
            Array.Copy(Point.Z, 0, table, entry + 2 * n, n);
            Array.Copy(ZZ, 0, table, entry + 3 * n, n);
            Array.Copy(ZZZ, 0, table, entry + 4 * n, n);
        }
    }
}
