using Camera.Accounts;
using Camera.Http;

namespace Camera.Web
{
    /// <summary>The settings in use: changed as a whole, kept in flash, then in force at once. Any thread.</summary>
    internal sealed class LiveSettings
    {
        private readonly object _gate = new object();
        private readonly SettingsStore _store;
        private readonly ISettingsUser _user;

        /// <summary>Loads the settings; what flash does not hold is at its default.</summary>
        public LiveSettings(SettingsTable table, SettingValues defaults, SettingsStore store, ISettingsUser user)
        {
            Table = table;
            Defaults = defaults;
            _store = store;
            _user = user;
            Current = defaults.Copy();
            Lost = !_store.Load(table, Current);
        }

        public SettingsTable Table { get; }

        public SettingValues Defaults { get; }

        /// <summary>The values now. The object never changes: a change puts another in its place.</summary>
        public SettingValues Current { get; private set; }

        /// <summary>Settings were kept and could not be read, so the camera started with its first ones.</summary>
        public bool Lost { get; }

        /// <summary>Counts the changes since the start.</summary>
        public int Revision { get; private set; }

        /// <summary>Takes over the port that the camera really listens at, without keeping it.</summary>
        public void AdoptPort(int port)
        {
            lock (_gate)
            {
                SettingValues copy = Current.Copy();
                copy.Force(Table.HttpPort, port);
                Current = copy;
            }
        }

        /// <summary>Changes what the form names.</summary>
        /// <param name="level">The caller's.</param>
        /// <param name="echoCharacters">See <see cref="WebLimits.EchoCharacters"/>.</param>
        /// <returns>Why nothing was changed, or null.</returns>
        public Problem Change(Form form, AccessLevel level, int echoCharacters)
        {
            lock (_gate)
            {
                Problem problem = SettingsForm.Read(form, Table, Current, level, echoCharacters, out SettingValues changed);
                if (problem == null)
                {
                    problem = _user.Prepare(Current, changed);
                }

                if (problem != null)
                {
                    return problem;
                }

                if (!_store.Save(Table, changed))
                {
                    _user.Abandon();
                    return new Problem(500, "Settings not kept") { Detail = "The flash does not take the settings; nothing was changed." };
                }

                SettingValues previous = Current;
                Current = changed;
                Revision++;
                _user.Use(previous, changed);
                return null;
            }
        }
    }

    /// <summary>Who lives by the settings: asked before they change, told after. Called within the lock of the settings.</summary>
    internal interface ISettingsUser
    {
        /// <summary>Gets everything that may fail done, or refuses.</summary>
        /// <returns>Why the change cannot be, or null.</returns>
        Problem Prepare(SettingValues current, SettingValues changed);

        /// <summary>The change that was prepared will not be: undoes the preparation.</summary>
        void Abandon();

        /// <summary>Puts the change in force; cannot fail.</summary>
        void Use(SettingValues previous, SettingValues current);
    }
}
