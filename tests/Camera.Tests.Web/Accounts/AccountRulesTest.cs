using System.Text;
using Camera.Accounts;
using nanoFramework.TestFramework;

namespace Camera.Tests.Accounts
{
    [TestClass]
    public class AccountRulesTest
    {
        private const string Ten = "0123456789";

        [TestMethod]
        public void Names()
        {
            string[] good = { "a", "admin", "Zoë", "名前", "two words", Ten + Ten + Ten + "12" };
            for (int i = 0; i < good.Length; i++)
            {
                Assert.AreEqual((int)AccountResult.Ok, (int)AccountRules.CheckName(good[i]), good[i]);
            }

            string[] bad = { null, "", " a", "a ", "a:b", "a\tb", "a\nb", "a\u007F", "a\u0085", "a\u200B", "a\u200Fb", "\u202Eadmin", "a\u2066", "\uFEFFa", Ten + Ten + Ten + "123" };
            for (int i = 0; i < bad.Length; i++)
            {
                Assert.AreEqual((int)AccountResult.BadName, (int)AccountRules.CheckName(bad[i]), i.ToString());
            }
        }

        [TestMethod]
        public void Passwords()
        {
            string longest = Ten + Ten + Ten + Ten + Ten + Ten + "1234";
            CheckPassword(AccountResult.PasswordTooShort, null);
            CheckPassword(AccountResult.PasswordTooShort, "1234567");
            CheckPassword(AccountResult.Ok, "12345678");
            CheckPassword(AccountResult.Ok, longest);
            CheckPassword(AccountResult.PasswordTooLong, longest + "5");
            CheckPassword(AccountResult.Ok, "пароль на кухне");
            CheckPassword(AccountResult.Ok, "        ");
            CheckPassword(AccountResult.PasswordCharacters, "1234567\n");
            CheckPassword(AccountResult.PasswordIsName, "the name");

            // code points are counted, not what a person sees: the accent here is one of its own
            CheckPassword(AccountResult.PasswordTooShort, "e\u0301e\u0301e\u0301e");
            CheckPassword(AccountResult.Ok, "e\u0301e\u0301e\u0301e\u0301");

            // counts once although it is two UTF-16 units; from its bytes, for the board's compiler cannot hold it in a literal
            string face = Encoding.UTF8.GetString(new byte[] { 0xF0, 0x9F, 0x98, 0x80 }, 0, 4);
            CheckPassword(AccountResult.PasswordTooShort, "1234" + face + face + face);
            CheckPassword(AccountResult.Ok, "1234" + face + face + face + face);
        }

        [TestMethod]
        public void LevelsReadBackAndNothingElseDoes()
        {
            for (AccessLevel level = AccessLevel.Live; level <= AccessLevel.Administrator; level++)
            {
                Assert.IsTrue(AccountRules.TryParseLevel(AccountRules.LevelName(level), out AccessLevel read));
                Assert.AreEqual((int)level, (int)read);
            }

            string[] bad = { "", "Live", "anyone", "0", "3", "root" };
            for (int i = 0; i < bad.Length; i++)
            {
                Assert.IsFalse(AccountRules.TryParseLevel(bad[i], out AccessLevel _), bad[i]);
            }
        }

        private static void CheckPassword(AccountResult expected, string password)
        {
            Assert.AreEqual((int)expected, (int)AccountRules.CheckPassword(password, "the name"), password);
        }
    }
}
