// The device's project system makes no assembly attributes; every device project links this file. The version is the one of
// Common.props.
using System.Reflection;

[assembly: AssemblyTitle("Camera")]
[assembly: AssemblyVersion("0.1.0.0")]
[assembly: AssemblyFileVersion("0.1.0.0")]
