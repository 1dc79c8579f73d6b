using System;

namespace Camera.Cryptography
{
    /// <summary>A point in Jacobian coordinates: x = X/Z², y = Y/Z³; Z = 0 is the point at infinity.</summary>
    internal sealed class EcPoint
    {
        internal EcPoint(int length)
        {
            X = new uint[length];
            Y = new uint[length];
            Z = new uint[length];
        }

        internal uint[] X { get; }

        internal uint[] Y { get; }

        internal uint[] Z { get; }

        internal bool IsInfinity => Limbs.IsZero(Z);

        internal void SetAffine(uint[] x, uint[] y)
        {
            Array.Copy(x, 0, X, 0, x.Length);
            Array.Copy(y, 0, Y, 0, y.Length);
            Array.Clear(Z, 0, Z.Length);
            Z[0] = 1;
        }

        internal void Set(EcPoint p)
        {
            Array.Copy(p.X, 0, X, 0, X.Length);
            Array.Copy(p.Y, 0, Y, 0, Y.Length);
            Array.Copy(p.Z, 0, Z, 0, Z.Length);
        }

        internal void Wipe()
        {
            Array.Clear(X, 0, X.Length);
            Array.Clear(Y, 0, Y.Length);
            Array.Clear(Z, 0, Z.Length);
        }
    }
}
