using Camera.Accounts;
using Camera.Frames;

namespace Camera.Web
{
    /// <summary>One setting of the camera: its name, what it allows and how its values are read. Everything that handles
    /// settings (forms, JSON, flash, the configuration file) goes by these and knows no setting by name.</summary>
    public abstract class Setting
    {
        /// <summary>Makes a setting.</summary>
        protected Setting(int id, string name, string unit, PictureControls control)
        {
            Id = id;
            Name = name;
            Unit = unit;
            Control = control;
        }

        /// <summary>Index of the value and tag in flash, see <see cref="SettingId"/>.</summary>
        public int Id { get; }

        /// <summary>Name in forms, JSON and the configuration file, e.g. <c>quality</c>.</summary>
        public string Name { get; }

        /// <summary>Unit for people, e.g. <c>%</c>, or null.</summary>
        public string Unit { get; }

        /// <summary>What the camera module must have for this setting to do something; <see cref="PictureControls.None"/>
        /// when every camera has it.</summary>
        public PictureControls Control { get; }

        /// <summary>Who may change it: the picture is the control level's, what the camera is called and where it is found the
        /// administrators'.</summary>
        public virtual AccessLevel Level
        {
            get { return AccessLevel.Control; }
        }

        /// <summary>What is allowed, for people, e.g. <c>1 to 100</c>.</summary>
        public abstract string Allowed { get; }

        /// <summary>What the page needs to offer the setting.</summary>
        internal abstract SettingKind Kind { get; }

        /// <summary>Reads a value: the one place where it is validated.</summary>
        /// <param name="text">As given by a form, the flash or the configuration file; never null.</param>
        /// <param name="value">The value in its one written form.</param>
        /// <param name="number">The value as a number: itself, 0 or 1 for a switch, the index of a choice, 0 for a text.</param>
        /// <returns>False when it is not allowed.</returns>
        public abstract bool TryRead(string text, out string value, out int number);
    }

    /// <summary>The kinds of settings.</summary>
    internal enum SettingKind
    {
        Number,
        Switch,
        Choice,
        Text,
    }
}
