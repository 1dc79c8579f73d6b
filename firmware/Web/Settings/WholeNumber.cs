namespace Camera.Web
{
    /// <summary>Reads whole numbers strictly. The platform's TryParse also takes blanks and signs, and the board's and the
    /// desktop's do not agree on all of them.</summary>
    internal static class WholeNumber
    {
        /// <summary>More digits than any setting has; keeps the sum within an int.</summary>
        private const int MaxDigits = 7;

        /// <summary>Reads <c>-?[0-9]{1,7}</c>.</summary>
        public static bool TryRead(string text, out int number)
        {
            number = 0;
            bool negative = text.Length > 0 && text[0] == '-';
            int start = negative ? 1 : 0;
            int digits = text.Length - start;
            if (digits < 1 || digits > MaxDigits)
            {
                return false;
            }

            int sum = 0;
            for (int i = start; i < text.Length; i++)
            {
                char c = text[i];
                if (c < '0' || c > '9')
                {
                    return false;
                }

                sum = (sum * 10) + (c - '0');
            }

            number = negative ? -sum : sum;
            return true;
        }
    }
}
