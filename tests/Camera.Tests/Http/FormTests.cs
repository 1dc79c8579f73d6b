using System.Text;
using Camera.Http;
using nanoFramework.TestFramework;

namespace Camera.Tests.Http
{
    [TestClass]
    public class FormTests
    {
        [TestMethod]
        [DataRow("", "")]
        [DataRow("a=1", "a=1;")]
        [DataRow("a", "a=;")]
        [DataRow("a=", "a=;")]
        [DataRow("=b", "=b;")]
        [DataRow("=", "=;")]
        [DataRow("&&a=1&&", "a=1;")]
        [DataRow("a=b=c", "a=b=c;")]
        [DataRow("a+b=c+d%2Be", "a b=c d+e;")]
        [DataRow("%61=%62&a=2", "a=b;a=2;")]
        [DataRow("a=%26%3D%25", "a=&=%;")]
        [DataRow("a=%F0%9F%93%B7", "a=\ud83d\udcf7;")]
        [DataRow("a={C3}{A4}", "a=ä;")]
        [DataRow("a=%C3{A4}", "a=ä;")]
        [DataRow("a=%0D%0A", "a=\r\n;")]
        public void TakesFields(string text, string expected)
        {
            byte[] bytes = Octet.Of("##" + text + "##");
            Assert.AreEqual((int)RejectionReason.None, (int)Form.Parse(bytes, 2, bytes.Length - 4, 9, out Form form));
            StringBuilder fields = new StringBuilder();
            for (int i = 0; i < form.Count; i++) fields.Append(form.GetName(i)).Append('=').Append(form.GetValue(i)).Append(';');
            Assert.AreEqual(expected, fields.ToString());
        }

        [TestMethod]
        [DataRow("a=%")]
        [DataRow("a=%4")]
        [DataRow("%g0=1")]
        [DataRow("a=%0g")]
        [DataRow("a=% 1")]
        [DataRow("a=%00")]
        [DataRow("a={00}")]
        [DataRow("a=%80")]
        [DataRow("a=%C3")]
        [DataRow("a=%C3=")]
        [DataRow("a=%C1%81")]
        [DataRow("a=%E0%80%80")]
        [DataRow("a=%ED%BF%BF")]
        [DataRow("a=%F4%90%80%80")]
        [DataRow("a=%F0%8F%BF%BF")]
        [DataRow("a=%F5%80%80%80")]
        [DataRow("a={FF}")]
        public void RefusesWhatIsNoForm(string text)
        {
            byte[] bytes = Octet.Of(text);
            Assert.AreEqual((int)RejectionReason.BadForm, (int)Form.Parse(bytes, 0, bytes.Length, 9, out Form form));
            Assert.IsNull(form);
        }

        [TestMethod]
        public void DuplicatesShow()
        {
            byte[] bytes = Octet.Of("a=1&b=2&a=3&A=4");
            Assert.AreEqual((int)RejectionReason.None, (int)Form.Parse(bytes, 0, bytes.Length, 4, out Form form));
            Assert.AreEqual("1", form.Get("a"));
            Assert.AreEqual(2, form.CountOf("a"));
            Assert.AreEqual(1, form.CountOf("b"));
            Assert.AreEqual(0, form.CountOf("c"));
            Assert.IsNull(form.Get("c"));
            Assert.AreEqual((int)RejectionReason.TooManyFields, (int)Form.Parse(bytes, 0, bytes.Length, 3, out form));
        }
    }
}
