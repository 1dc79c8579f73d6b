namespace Camera.Cryptography
{
    /// <summary>
    /// Arithmetic modulo the prime of a curve, in numbers of <see cref="Length"/> limbs below it. The primes are sums of few powers of 2^32
    /// (P-521: of 2), so a product is reduced by additions alone (FIPS 186-4, D.2). An object has working memory: one thread at a time.
    /// The time does not depend on values. Results may go into an argument.
    /// </summary>
    internal abstract class PrimeField
    {
        /// <summary>A product before its reduction.</summary>
        protected readonly uint[] Wide;

        protected PrimeField(uint[] modulus)
        {
            Modulus = modulus;
            Length = modulus.Length;
            Wide = new uint[2 * Length];
        }

        internal uint[] Modulus { get; }

        internal int Length { get; }

        internal virtual void Multiply(uint[] r, uint[] a, uint[] b)
        {
            Limbs.Multiply(Wide, a, b);
            Reduce(r);
        }

        internal virtual void Square(uint[] r, uint[] a)
        {
            Limbs.Square(Wide, a);
            Reduce(r);
        }

        internal void Add(uint[] r, uint[] a, uint[] b)
        {
            Limbs.AddModulo(r, a, b, Modulus);
        }

        internal void Subtract(uint[] r, uint[] a, uint[] b)
        {
            Limbs.SubtractModulo(r, a, b, Modulus);
        }

        /// <summary>Wipes the working memory.</summary>
        internal virtual void Wipe()
        {
            System.Array.Clear(Wide, 0, Wide.Length);
        }

        /// <summary>r = <see cref="Wide"/> modulo the prime.</summary>
        protected abstract void Reduce(uint[] r);

        /// <summary>r = r + top·2^(32·Length), less the prime once if it is not below it already; the sum must be below twice the prime.</summary>
        protected void SubtractOnce(uint[] r, uint top)
        {
            uint borrow = Limbs.Subtract(r, r, Modulus);
            Limbs.AddMasked(r, Modulus, top - borrow);
        }
    }
}
