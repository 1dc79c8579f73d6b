using Camera.Frames;
using Camera.Http;

namespace Camera.Web
{
    /// <summary>What the address of a snapshot or stream asks for: <c>resolution</c> and <c>fps</c>, in any case as recorders
    /// write them. Other parameters, with which clients get round caches or ask older cameras, mean nothing here.</summary>
    internal sealed class PictureRequest
    {
        /// <summary>The size asked for, or null for the one there is.</summary>
        public Resolution Resolution { get; private set; }

        /// <summary>Frames per second at the most, or 0 for all there are.</summary>
        public int FramesPerSecond { get; private set; }

        /// <summary>Reads the query.</summary>
        /// <param name="picture">What is asked for, or null.</param>
        /// <returns>What is wrong, or null.</returns>
        public static Problem Read(Form query, SettingsTable table, int echoCharacters, out PictureRequest picture)
        {
            picture = null;
            PictureRequest result = new PictureRequest();
            for (int i = 0; i < query.Count; i++)
            {
                string name = query.GetName(i).ToLower();
                string value = query.GetValue(i);
                int number;
                if (name == table.Resolution.Name)
                {
                    if (!table.Resolution.TryRead(value, out _, out number))
                    {
                        return SettingsForm.Refuse(name, value, table.Resolution.Allowed, null, echoCharacters);
                    }

                    result.Resolution = table.Resolution.At(number);
                }
                else if (name == table.FramesPerSecond.Name)
                {
                    if (!table.FramesPerSecond.TryRead(value, out _, out number))
                    {
                        return SettingsForm.Refuse(name, value, table.FramesPerSecond.Allowed, null, echoCharacters);
                    }

                    result.FramesPerSecond = number;
                }
            }

            picture = result;
            return null;
        }
    }
}
