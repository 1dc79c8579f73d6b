namespace Camera.Frames
{
    /// <summary>A picture size by its field name. Instances are the named ones only; compare by reference.</summary>
    public sealed class Resolution
    {
        /// <summary>160 x 120.</summary>
        public static readonly Resolution Qqvga = new Resolution("QQVGA", 160, 120);

        /// <summary>320 x 240.</summary>
        public static readonly Resolution Qvga = new Resolution("QVGA", 320, 240);

        /// <summary>640 x 480.</summary>
        public static readonly Resolution Vga = new Resolution("VGA", 640, 480);

        /// <summary>800 x 600.</summary>
        public static readonly Resolution Svga = new Resolution("SVGA", 800, 600);

        /// <summary>1024 x 768.</summary>
        public static readonly Resolution Xga = new Resolution("XGA", 1024, 768);

        /// <summary>1280 x 720.</summary>
        public static readonly Resolution Hd = new Resolution("HD", 1280, 720);

        /// <summary>1600 x 1200.</summary>
        public static readonly Resolution Uxga = new Resolution("UXGA", 1600, 1200);

        /// <summary>1920 x 1080.</summary>
        public static readonly Resolution FullHd = new Resolution("FHD", 1920, 1080);

        private Resolution(string name, int width, int height)
        {
            Name = name;
            Width = width;
            Height = height;
        }

        /// <summary>Upper case, as people write it, e.g. <c>VGA</c>.</summary>
        public string Name { get; }

        /// <summary>Pixels across.</summary>
        public int Width { get; }

        /// <summary>Pixels down.</summary>
        public int Height { get; }
    }
}
