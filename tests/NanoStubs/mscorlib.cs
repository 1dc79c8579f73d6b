namespace System
{
    public readonly ref struct SpanByte
    {
        private readonly byte[] _array;
        private readonly int _start;
        private readonly int _length;

        public SpanByte(byte[] array, int start, int length)
        {
            if (start < 0 || length < 0 || start + length > array.Length)
            {
                throw new ArgumentOutOfRangeException();
            }

            _array = array;
            _start = start;
            _length = length;
        }

        internal byte[] Bytes()
        {
            byte[] bytes = new byte[_length];
            Array.Copy(_array, _start, bytes, 0, _length);
            return bytes;
        }

        internal void Fill(byte[] bytes) => Array.Copy(bytes, 0, _array, _start, _length);
    }
}
