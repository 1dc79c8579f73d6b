using System;
using Camera.Cryptography;
using Camera.Storage;

namespace Camera.Accounts
{
    /// <summary>The users, at most 18, kept in one record of the flash; a change is there whole or not at all.</summary>
    public sealed class UserStore
    {
        private readonly RecordStore _records;
        private readonly IEntropy _entropy;
        private readonly IHmac _hmac;
        private readonly object _lock = new object();
        private readonly PasswordVerifier _nobody = PasswordVerifier.Unopenable();
        private User[] _users = new User[0];
        private bool _isReadable;

        /// <summary>A store over its record; call <see cref="Load"/> first.</summary>
        public UserStore(RecordStore records, IEntropy entropy, IHmac hmac)
        {
            _records = records;
            _entropy = entropy;
            _hmac = hmac;
        }

        /// <summary>No administrator has been set up yet. Not so when the record is there and cannot be read: whoever came first
        /// would own the camera.</summary>
        public bool IsEmpty => _isReadable && _users.Length == 0;

        /// <summary>There is a record and it could not be read: nobody gets in until it is erased.</summary>
        public bool IsLost { get; private set; }

        /// <summary>The users as they are now; the array is never changed, only replaced.</summary>
        public User[] All => _users;

        /// <summary>Reads the record.</summary>
        /// <returns>False when there is one and it is not readable; then only erasing it helps.</returns>
        public bool Load()
        {
            byte[] data = new byte[UserRecord.Size];
            RecordStatus status = _records.Load(data, out int length);
            User[] users = status == RecordStatus.Empty ? _users : status == RecordStatus.Ok ? UserRecord.Decode(data, length) : null;
            Array.Clear(data, 0, data.Length);
            _isReadable = users != null;
            _users = users ?? _users;
            IsLost = !_isReadable;
            return _isReadable;
        }

        /// <summary>Finds a user by the exact name, or null; an unknown name takes the time of a known one.</summary>
        public User Find(string name)
        {
            User[] users = _users;
            User found = null;
            for (int i = 0; i < users.Length; i++)
            {
                found = users[i].Name == name ? users[i] : found;
            }

            return found;
        }

        /// <summary>Sets up the first administrator.</summary>
        public AccountResult SetUp(string name, string password)
        {
            lock (_lock)
            {
                if (!_isReadable)
                {
                    return AccountResult.StorageFailed;
                }

                return IsEmpty ? AddLocked(name, password, AccessLevel.Administrator) : AccountResult.AlreadySetUp;
            }
        }

        /// <summary>Adds a user.</summary>
        public AccountResult Add(string name, string password, AccessLevel level)
        {
            lock (_lock)
            {
                return AddLocked(name, password, level);
            }
        }

        /// <summary>Changes a password.</summary>
        public AccountResult SetPassword(string name, string password)
        {
            lock (_lock)
            {
                User user = Find(name);
                if (user == null)
                {
                    return AccountResult.UnknownUser;
                }

                AccountResult result = AccountRules.CheckPassword(password, name);
                if (result != AccountResult.Ok)
                {
                    return result;
                }

                PasswordVerifier made = PasswordVerifier.TryCreate(name, password, _entropy, _hmac);
                return made == null ? AccountResult.NoEntropy : Replace(user, new User(name, user.Level, made));
            }
        }

        /// <summary>Changes a level; the last administrator keeps theirs.</summary>
        public AccountResult SetLevel(string name, AccessLevel level)
        {
            lock (_lock)
            {
                User user = Find(name);
                if (user == null)
                {
                    return AccountResult.UnknownUser;
                }

                if (level < AccessLevel.Live || level > AccessLevel.Administrator)
                {
                    return AccountResult.BadLevel;
                }

                return level != AccessLevel.Administrator && IsLastAdministrator(user)
                    ? AccountResult.LastAdministrator
                    : Replace(user, new User(name, level, user.Verifier));
            }
        }

        /// <summary>Removes a user; never the last administrator.</summary>
        public AccountResult Remove(string name)
        {
            lock (_lock)
            {
                User user = Find(name);
                if (user == null)
                {
                    return AccountResult.UnknownUser;
                }

                return IsLastAdministrator(user) ? AccountResult.LastAdministrator : Replace(user, null);
            }
        }

        /// <summary>Forgets everybody in memory: the flash is being erased. Until the restart nobody gets in, and nobody can be set up.</summary>
        public void Close()
        {
            lock (_lock)
            {
                _users = new User[0];
                _isReadable = false;
            }
        }

        /// <summary>Checks a name and a password slowly (PBKDF2), for the page. An unknown name takes the same time, and so does what is
        /// too long for a password.</summary>
        /// <returns>The user, or null.</returns>
        public User CheckPassword(string name, string password)
        {
            if (password == null || AccountRules.IsTooLong(password))
            {
                password = ""; // which nobody has
            }

            User user = name == null ? null : Find(name);
            PasswordVerifier verifier = user == null ? _nobody : user.Verifier;
            return verifier.Matches(password, _hmac) ? user : null;
        }

        /// <summary>What stands in for the verifier of a name that nobody has.</summary>
        internal PasswordVerifier VerifierOf(User user)
        {
            return user == null ? _nobody : user.Verifier;
        }

        private AccountResult AddLocked(string name, string password, AccessLevel level)
        {
            AccountResult result = AccountRules.CheckName(name);
            if (result == AccountResult.Ok)
            {
                result = AccountRules.CheckPassword(password, name);
            }

            if (result != AccountResult.Ok)
            {
                return result;
            }

            if (level < AccessLevel.Live || level > AccessLevel.Administrator)
            {
                return AccountResult.BadLevel;
            }

            if (Find(name) != null)
            {
                return AccountResult.NameTaken;
            }

            if (_users.Length == AccountLimits.Users)
            {
                return AccountResult.Full;
            }

            PasswordVerifier verifier = PasswordVerifier.TryCreate(name, password, _entropy, _hmac);
            if (verifier == null)
            {
                return AccountResult.NoEntropy;
            }

            User[] users = new User[_users.Length + 1];
            Array.Copy(_users, users, _users.Length);
            users[_users.Length] = new User(name, level, verifier);
            return Commit(users);
        }

        private bool IsLastAdministrator(User user)
        {
            int administrators = 0;
            for (int i = 0; i < _users.Length; i++)
            {
                if (_users[i].Level == AccessLevel.Administrator)
                {
                    administrators++;
                }
            }

            return user.Level == AccessLevel.Administrator && administrators == 1;
        }

        private AccountResult Replace(User old, User replacement)
        {
            User[] users = new User[replacement == null ? _users.Length - 1 : _users.Length];
            int count = 0;
            for (int i = 0; i < _users.Length; i++)
            {
                User user = _users[i] == old ? replacement : _users[i];
                if (user != null)
                {
                    users[count++] = user;
                }
            }

            return Commit(users);
        }

        private AccountResult Commit(User[] users)
        {
            byte[] data = new byte[UserRecord.Size];
            int length = UserRecord.Encode(users, data);
            RecordStatus status = _records.Save(data, 0, length);
            Array.Clear(data, 0, data.Length);
            if (status != RecordStatus.Ok)
            {
                return AccountResult.StorageFailed;
            }

            _users = users;
            return AccountResult.Ok;
        }
    }
}
