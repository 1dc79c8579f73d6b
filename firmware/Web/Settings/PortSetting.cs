using Camera.Accounts;
using Camera.Frames;

namespace Camera.Web
{
    /// <summary>A TCP port at which browsers are willing to look for the camera.</summary>
    internal sealed class PortSetting : NumberSetting
    {
        /// <summary>The "bad ports" of the Fetch standard (section "Port blocking"): a browser sent there refuses to go, and the
        /// user is locked out. One text, since a static array costs memory on the board.</summary>
        private const string Blocked =
            ",1,7,9,11,13,15,17,19,20,21,22,23,25,37,42,43,53,69,77,79,87,95,101,102,103,104,109,110,111,113,115,117,119,123,"
            + "135,137,139,143,161,179,389,427,465,512,513,514,515,526,530,531,532,540,548,554,556,563,587,601,636,989,990,993,"
            + "995,1719,1720,1723,2049,3659,4045,4190,5060,5061,6000,6566,6665,6666,6667,6668,6669,6679,6697,10080,";

        public PortSetting(int id, string name)
            : base(id, name, 1, 65535, null, PictureControls.None)
        {
        }

        public override AccessLevel Level
        {
            get { return AccessLevel.Administrator; }
        }

        public override string Allowed
        {
            get { return "1 to 65535 but for ports that browsers block, such as 22, 25 and 6000"; }
        }

        public override bool TryRead(string text, out string value, out int number)
        {
            return base.TryRead(text, out value, out number) && Blocked.IndexOf("," + value + ",") < 0;
        }
    }
}
