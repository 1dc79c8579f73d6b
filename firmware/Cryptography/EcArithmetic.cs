using System;

namespace Camera.Cryptography
{
    /// <summary>
    /// Doubling and addition of points on a curve with a = -3. The formulas of an addition fail when the points are equal, opposite or at
    /// infinity; those cases are looked for and done otherwise. A branch tells them from the rest: with a secret scalar, uniform in
    /// 1 to n-1, one comes up with a chance of about 2^-250.
    /// </summary>
    internal sealed class EcArithmetic
    {
        private readonly PrimeField _field;
        private readonly uint[] _a;
        private readonly uint[] _b;
        private readonly uint[] _c;
        private readonly uint[] _d;

        internal EcArithmetic(PrimeField field)
        {
            _field = field;
            _a = new uint[field.Length];
            _b = new uint[field.Length];
            _c = new uint[field.Length];
            _d = new uint[field.Length];
        }

        /// <summary>p = 2p: 3 multiplications and 5 squarings ("dbl-2001-b" of the Explicit-Formulas Database).</summary>
        internal void Double(EcPoint p)
        {
            PrimeField f = _field;
            uint[] delta = _a;
            uint[] gamma = _b;
            uint[] beta = _c;
            uint[] alpha = _d;
            f.Square(delta, p.Z);
            f.Square(gamma, p.Y);
            f.Multiply(beta, p.X, gamma);

            f.Add(p.Z, p.Y, p.Z); // Z3 = (Y + Z)² - gamma - delta
            f.Square(p.Z, p.Z);
            f.Subtract(p.Z, p.Z, gamma);
            f.Subtract(p.Z, p.Z, delta);

            f.Subtract(alpha, p.X, delta); // alpha = 3(X - delta)(X + delta)
            f.Add(delta, p.X, delta);
            f.Multiply(alpha, alpha, delta);
            f.Add(delta, alpha, alpha);
            f.Add(alpha, alpha, delta);

            f.Add(beta, beta, beta);
            f.Add(beta, beta, beta);
            f.Square(p.X, alpha); // X3 = alpha² - 8 beta
            f.Subtract(p.X, p.X, beta);
            f.Subtract(p.X, p.X, beta);

            f.Subtract(beta, beta, p.X); // Y3 = alpha(4 beta - X3) - 8 gamma²
            f.Multiply(p.Y, alpha, beta);
            f.Add(gamma, gamma, gamma);
            f.Square(gamma, gamma);
            f.Add(gamma, gamma, gamma);
            f.Subtract(p.Y, p.Y, gamma);
        }

        /// <summary>p = p + q for an affine q: 8 multiplications and 3 squarings.</summary>
        internal void Add(EcPoint p, uint[] x, uint[] y)
        {
            if (p.IsInfinity)
            {
                p.SetAffine(x, y);
                return;
            }

            Bring(p, x, y);
            if (!AddDifferent(p))
            {
                p.SetAffine(x, y);
                AddEqualOrOpposite(p);
            }
        }

        /// <summary>p = p + q: 11 multiplications and 3 squarings.</summary>
        internal void Add(EcPoint p, EcAddend addend)
        {
            EcPoint q = addend.Point;
            if (p.IsInfinity)
            {
                p.Set(q);
                return;
            }

            Bring(p, q.X, q.Y);
            _field.Multiply(p.X, p.X, addend.ZZ); // U1
            _field.Multiply(p.Y, p.Y, addend.ZZZ); // S1
            _field.Multiply(p.Z, p.Z, q.Z);
            if (!AddDifferent(p))
            {
                p.Set(q);
                AddEqualOrOpposite(p);
            }
        }

        /// <summary>Wipes the working memory.</summary>
        internal void Wipe()
        {
            Array.Clear(_a, 0, _a.Length);
            Array.Clear(_b, 0, _b.Length);
            Array.Clear(_c, 0, _c.Length);
            Array.Clear(_d, 0, _d.Length);
            _field.Wipe();
        }

        // U2 = x·Z², S2 = y·Z³.
        private void Bring(EcPoint p, uint[] x, uint[] y)
        {
            PrimeField f = _field;
            f.Square(_a, p.Z);
            f.Multiply(_b, _a, x);
            f.Multiply(_a, _a, p.Z);
            f.Multiply(_a, _a, y);
        }

        // p holds U1, S1 and the product of the Z's. False when H = U2 - U1 is 0; R = S2 - S1 is then left in _a.
        private bool AddDifferent(EcPoint p)
        {
            PrimeField f = _field;
            uint[] r = _a;
            uint[] h = _b;
            f.Subtract(h, h, p.X);
            f.Subtract(r, r, p.Y);
            if (Limbs.IsZero(h))
            {
                return false;
            }

            f.Multiply(p.Z, p.Z, h);
            f.Square(_c, h);
            f.Multiply(h, h, _c); // H³
            f.Multiply(_c, _c, p.X); // V = U1·H²
            f.Square(p.X, r); // X3 = R² - H³ - 2V
            f.Subtract(p.X, p.X, h);
            f.Subtract(p.X, p.X, _c);
            f.Subtract(p.X, p.X, _c);
            f.Multiply(p.Y, p.Y, h); // Y3 = R(V - X3) - S1·H³
            f.Subtract(_c, _c, p.X);
            f.Multiply(_c, _c, r);
            f.Subtract(p.Y, _c, p.Y);
            return true;
        }

        // p holds q; R in _a tells whether it is to be added to itself or to its opposite.
        private void AddEqualOrOpposite(EcPoint p)
        {
            if (Limbs.IsZero(_a))
            {
                Double(p);
                return;
            }

            Array.Clear(p.Z, 0, p.Z.Length);
        }
    }
}
