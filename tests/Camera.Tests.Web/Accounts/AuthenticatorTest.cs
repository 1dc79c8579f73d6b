using System;
using System.Text;
using Camera.Accounts;
using Camera.Storage;
using nanoFramework.TestFramework;

namespace Camera.Tests.Accounts
{
    [TestClass]
    public class AuthenticatorTest
    {
        private const string Secret = "correct horse";
        private const string Address = "192.0.2.1";

        [TestMethod]
        public void DigestIsAcceptedOnceForEachCount()
        {
            Authenticator authenticator = Make();
            string nonce = Nonce(authenticator, 0);
            Expect(AuthenticationResult.Ok, authenticator, Digest(nonce, "00000001", Secret, "/x"), 0);
            Expect(AuthenticationResult.Stale, authenticator, Digest(nonce, "00000001", Secret, "/x"), 0);
            Expect(AuthenticationResult.Ok, authenticator, Digest(nonce, "00000003", Secret, "/x"), 0);
            Expect(AuthenticationResult.Ok, authenticator, Digest(nonce, "00000002", Secret, "/x"), 0);
            Expect(AuthenticationResult.Stale, authenticator, Digest(nonce, "00000002", Secret, "/x"), 0);
            Expect(AuthenticationResult.Stale, authenticator, Digest(nonce, "00000000", Secret, "/x"), 0);
            Expect(AuthenticationResult.Ok, authenticator, Digest(nonce, "00000064", Secret, "/x"), 0);
            Expect(AuthenticationResult.Stale, authenticator, Digest(nonce, "00000004", Secret, "/x"), 0);
        }

        [TestMethod]
        public void AnOldOrForeignNonceIsStale()
        {
            Authenticator authenticator = Make();
            string nonce = Nonce(authenticator, 0);
            Expect(AuthenticationResult.Stale, authenticator, Digest(nonce, "00000001", Secret, "/x"), AccountLimits.NonceLifetime + 1);
            Expect(AuthenticationResult.Ok, authenticator, Digest(nonce, "00000001", Secret, "/x"), AccountLimits.NonceLifetime);
            string forged = nonce.Substring(0, nonce.Length - 1) + (nonce.EndsWith("0") ? "1" : "0");
            Expect(AuthenticationResult.Stale, authenticator, Digest(forged, "00000001", Secret, "/x"), 0);
            Expect(AuthenticationResult.Stale, authenticator, Digest("none", "00000001", Secret, "/x"), 0);
        }

        [TestMethod]
        public void AForgottenNonceCannotBeReplayed()
        {
            Authenticator authenticator = Make();
            string first = Nonce(authenticator, 0);
            string used = Digest(first, "00000001", Secret, "/x");
            Expect(AuthenticationResult.Ok, authenticator, used, 0);
            for (int i = 0; i < AccountLimits.Nonces; i++)
            {
                Expect(AuthenticationResult.Ok, authenticator, Digest(Nonce(authenticator, 0), "00000001", Secret, "/x"), 0);
            }

            Expect(AuthenticationResult.Stale, authenticator, used, 0);
        }

        // RFC 7616, section 3.4: a name beyond ASCII may come as username*, in RFC 8187's form.
        [TestMethod]
        [DataRow("UTF-8''Zo%C3%AB", (int)AuthenticationResult.Ok)]
        [DataRow("utf-8'de'%5ao%c3%ab", (int)AuthenticationResult.Ok)]
        [DataRow("UTF-8''Zoe", (int)AuthenticationResult.Wrong)]
        [DataRow("UTF-8''", (int)AuthenticationResult.Wrong)]
        [DataRow("ISO-8859-1''Zo%EB", (int)AuthenticationResult.NoCredentials)]
        [DataRow("UTF-8'Zo%C3%AB", (int)AuthenticationResult.NoCredentials)]
        [DataRow("Zoe", (int)AuthenticationResult.NoCredentials)]
        [DataRow("\"UTF-8''\u015Ao%C3%AB\"", (int)AuthenticationResult.NoCredentials)] // its low byte is a Z
        [DataRow("UTF-8''Zo%C3%A", (int)AuthenticationResult.NoCredentials)]
        [DataRow("UTF-8''Zo%C3%gb", (int)AuthenticationResult.NoCredentials)]
        [DataRow("UTF-8''Zo%00", (int)AuthenticationResult.NoCredentials)]
        public void ANameMayComeInExtendedForm(string name, int expected)
        {
            FixedEntropy entropy = new FixedEntropy();
            UserStore users = new UserStore(new RecordStore(new MemoryFlash(), 0), entropy, new QuickHmac());
            users.Load();
            users.SetUp("Zo\u00EB", Secret);
            Authenticator authenticator = new Authenticator(users, new AddressTable(), new ManagedHmac(), entropy);
            string header = DigestHeader.Of("Zo\u00EB", Nonce(authenticator, 0), "00000001", Secret, "/x");
            string extended = Change(header, "username=\"Zo\u00EB\"", "username*=" + name);
            Expect((AuthenticationResult)expected, authenticator, extended, 0);
            Expect(AuthenticationResult.NoCredentials, authenticator, header + ", username*=" + name, 0);
            Expect(AuthenticationResult.Ok, authenticator, DigestHeader.Of("Zo\u00EB", Nonce(authenticator, 0), "00000001", Secret, "/x"), 0);
        }

        [TestMethod]
        public void WrongOnesAreWrong()
        {
            Authenticator authenticator = Make();
            string nonce = Nonce(authenticator, 0);
            string right = Digest(nonce, "00000001", Secret, "/x");
            Expect(AuthenticationResult.Wrong, authenticator, Digest(nonce, "00000001", "Correct horse", "/x"), 0);
            Expect(AuthenticationResult.Wrong, authenticator, Digest(nonce, "00000001", Secret, "/y"), 0);
            Expect(AuthenticationResult.Wrong, authenticator, Change(right, "username=\"admin\"", "username=\"root\""), 0);
            Expect(AuthenticationResult.Wrong, authenticator, Change(right, "realm=\"camera\"", "realm=\"other\""), 0);
            Expect(AuthenticationResult.Wrong, authenticator, Change(right, "nc=00000001", "nc=00000002"), 0);
        }

        [TestMethod]
        public void MalformedOnesAreNoCredentials()
        {
            Authenticator authenticator = Make();
            string right = Digest(Nonce(authenticator, 0), "00000001", Secret, "/x");
            string[] bad =
            {
                null, "", "Digest", "Digest ", "Bearer abc", "Digest username", "Digest username=",
                Change(right, "qop=auth", "qop=auth-int"),
                Change(right, "algorithm=SHA-256", "algorithm=SHA-256-sess"),
                Change(right, "nc=00000001", "nc=1"),
                Change(right, "nc=00000001", "nc=0000000g"),
                right + ", username=\"admin\"",
                right + " trailing",
                right.Substring(0, right.Length - 1),
                Change(right, "uri=\"/x\"", "uri=\"/x"),
                "Digest " + new string('a', AccountLimits.AuthorizationLength),
            };
            for (int i = 0; i < bad.Length; i++)
            {
                Assert.AreEqual((int)AuthenticationResult.NoCredentials, (int)Check(authenticator, bad[i], false, 0), i.ToString());
            }
        }

        [TestMethod]
        public void BasicNeedsEncryption()
        {
            Authenticator authenticator = Make();
            string right = Basic("admin:" + Secret);
            Assert.AreEqual((int)AuthenticationResult.Ok, (int)Check(authenticator, right, true, 0));
            Assert.AreEqual((int)AuthenticationResult.NotEncrypted, (int)Check(authenticator, right, false, 0));
            Assert.AreEqual((int)AuthenticationResult.Wrong, (int)Check(authenticator, Basic("admin:wrong one"), true, 0));
            Assert.AreEqual((int)AuthenticationResult.Wrong, (int)Check(authenticator, Basic("nobody:" + Secret), true, 0));
            string[] bad = { Basic("admin"), "Basic", "Basic ", "Basic !!!!", "Basic YQ", "Basic YQ=a", Basic("admin") + "===="  };
            for (int i = 0; i < bad.Length; i++)
            {
                Assert.AreEqual((int)AuthenticationResult.NoCredentials, (int)Check(authenticator, bad[i], true, 0), i.ToString());
            }
        }

        [TestMethod]
        public void EightFailuresBlockEvenTheRightPassword()
        {
            Authenticator authenticator = Make();
            for (int i = 0; i < AccountLimits.Failures; i++)
            {
                Assert.AreEqual((int)AuthenticationResult.Wrong, (int)Check(authenticator, Basic("admin:wrong one"), true, 0));
            }

            Assert.AreEqual((int)AuthenticationResult.Blocked, (int)Check(authenticator, Basic("admin:" + Secret), true, 1));
            Assert.AreEqual(
                (int)AuthenticationResult.Ok, (int)Check(authenticator, Basic("admin:" + Secret), true, AccountLimits.FirstBlock));
        }

        [TestMethod]
        public void ASignInBetweenGuessesForgivesNothing()
        {
            Authenticator authenticator = Make();
            for (int i = 0; i < AccountLimits.Failures - 1; i++)
            {
                Assert.AreEqual((int)AuthenticationResult.Wrong, (int)Check(authenticator, Basic("admin:wrong one"), true, i));
                Assert.AreEqual((int)AuthenticationResult.Ok, (int)Check(authenticator, Basic("admin:" + Secret), true, i));
                Assert.AreEqual((int)AuthenticationResult.Ok, (int)authenticator.SignIn("admin", Secret, Address, i, out User _));
            }

            Assert.AreEqual((int)AuthenticationResult.Wrong, (int)authenticator.SignIn("admin", "wrong one", Address, 99, out User _));
            Assert.AreEqual((int)AuthenticationResult.Blocked, (int)Check(authenticator, Basic("admin:" + Secret), true, 100));
        }

        [TestMethod]
        public void ThePageSignsInByNameAndPassword()
        {
            Authenticator authenticator = Make();
            Assert.AreEqual((int)AuthenticationResult.Ok, (int)authenticator.SignIn("admin", Secret, Address, 0, out User user));
            Assert.AreEqual("admin", user.Name);
            Assert.AreEqual((int)AuthenticationResult.Wrong, (int)authenticator.SignIn("admin", "wrong one", Address, 0, out user));
            Assert.IsNull(user);
        }

        [TestMethod]
        public void ChallengesOfferBasicOnlyOverTls()
        {
            Authenticator authenticator = Make();
            string[] plain = authenticator.Challenges(false, false, 0);
            Assert.AreEqual(2, plain.Length);
            Assert.IsTrue(plain[0].EndsWith("algorithm=SHA-256"), plain[0]);
            Assert.IsTrue(plain[1].EndsWith("algorithm=MD5"), plain[1]);
            Assert.IsTrue(plain[0].IndexOf("stale") < 0);
            Assert.IsTrue(authenticator.Challenges(false, true, 0)[0].IndexOf("stale=true") > 0);
            Assert.IsTrue(authenticator.Challenges(true, false, 0)[2].StartsWith("Basic "));
        }

        private static Authenticator Make()
        {
            FixedEntropy entropy = new FixedEntropy();
            UserStore users = new UserStore(new RecordStore(new MemoryFlash(), 0), entropy, new QuickHmac());
            users.Load();
            users.SetUp("admin", Secret);
            return new Authenticator(users, new AddressTable(), new ManagedHmac(), entropy);
        }

        private static void Expect(AuthenticationResult expected, Authenticator authenticator, string header, long now)
        {
            Assert.AreEqual((int)expected, (int)Check(authenticator, header, false, now), header);
        }

        private static AuthenticationResult Check(Authenticator authenticator, string header, bool isEncrypted, long now)
        {
            AuthenticationResult result = authenticator.Check(header, "GET", "/x", Address, isEncrypted, now, out User user);
            Assert.AreEqual(result == AuthenticationResult.Ok, user != null);
            return result;
        }

        private static string Nonce(Authenticator authenticator, long now)
        {
            string challenge = authenticator.Challenges(false, false, now)[0];
            int start = challenge.IndexOf("nonce=\"") + 7;
            return challenge.Substring(start, challenge.IndexOf("\"", start) - start);
        }

        private static string Digest(string nonce, string count, string password, string uri)
        {
            return DigestHeader.Of("admin", nonce, count, password, uri);
        }

        private static string Change(string header, string from, string to)
        {
            int index = header.IndexOf(from);
            Assert.IsTrue(index >= 0, from);
            return header.Substring(0, index) + to + header.Substring(index + from.Length);
        }

        private static string Basic(string credentials)
        {
            return "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(credentials));
        }
    }
}
