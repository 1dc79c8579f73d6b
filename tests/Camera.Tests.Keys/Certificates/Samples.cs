using System;
using System.Text;

namespace Camera.Tests.Certificates
{
    /// <summary>
    /// Keys and certificates that OpenSSL 3.0 made: a root, a CA below it, and certificates of the camera's key by that CA, all
    /// EC P-256. The leaf is valid from 2026-11-23 to 2036-11-20.
    /// </summary>
    internal static class Samples
    {
        /// <summary>The camera's key, PKCS#8.</summary>
        public const string Key =
            "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgskBB2hD16Fvw8u1EcsLJu6ECJAXkNps1djEuUwTyZhGhRANCAAS8"
            + "V8wKoQSZfIRJ7NFyvZa+d0ROqu+/v53YMdCadEZom0zaaIgdqeUNJB9huC3Gcraqm2hsxWT5UlimYn/MWwmK";

        /// <summary>The same, SEC1.</summary>
        public const string KeySec1 =
            "MHcCAQEEILJAQdoQ9ehb8PLtRHLCybuhAiQF5DabNXYxLlME8mYRoAoGCCqGSM49AwEHoUQDQgAEvFfMCqEEmXyESezRcr2WvndE"
            + "Tqrvv7+d2DHQmnRGaJtM2miIHanlDSQfYbgtxnK2qptobMVk+VJYpmJ/zFsJig==";

        /// <summary>Another key, PKCS#8.</summary>
        public const string OtherKey =
            "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg8CdoWwY2aP82Gf+JrDKW1wYZPA2/aNfULwY+emN9Y36hRANCAASz"
            + "xEK595i6J+w4nyZttJ7EUWKx2choJAnnhLdJVv/MVQ4MyGFPnZaWNzcXWfZZ1Vnxyv4QqUolY8BiD1SDE6iJ";

        /// <summary>CN=Root, self-signed.</summary>
        public const string Root =
            "MIIBUTCB96ADAgECAgEBMAoGCCqGSM49BAMCMA8xDTALBgNVBAMMBFJvb3QwIBcNMjYxMTIzMjIyMDI2WhgPMjEyNjEwMzAyMjIw"
            + "MjZaMA8xDTALBgNVBAMMBFJvb3QwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAASI0ofdKlsZwGkPQ1Q1XournxpNrAat0bv4Iit5"
            + "0MWIIt8kB1Sda8kuPP1kYFjIQ3y/Fqc3MmSv0chCm/nZwI0lo0IwQDAPBgNVHRMBAf8EBTADAQH/MA4GA1UdDwEB/wQEAwIBBjAd"
            + "BgNVHQ4EFgQU4IjhbZysC6FEfZo7boxoQStkVfIwCgYIKoZIzj0EAwIDSQAwRgIhAPDWctfqYXGnRue17Z+C2GSZmrhSXYcOeRDK"
            + "V1wTprozAiEAn8oeUW4OVLoIHapEIUmCMKVyJprQADGWiVkv2NCN054=";

        /// <summary>CN=CA, issued by the root, path length 0.</summary>
        public const string Ca =
            "MIIBczCCARmgAwIBAgIBAjAKBggqhkjOPQQDAjAPMQ0wCwYDVQQDDARSb290MCAXDTI2MTEyMzIyMjAyNloYDzIxMjYxMDMwMjIy"
            + "MDI2WjANMQswCQYDVQQDDAJDQTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABMS1R2pc2OEq+A9lswoSE97ICxDtK3vTYFgBN2Ih"
            + "w1QnRRhptY749XuByPok2qtCTSifxBNr+zWinxdscE5BehajZjBkMBIGA1UdEwEB/wQIMAYBAf8CAQAwDgYDVR0PAQH/BAQDAgEG"
            + "MB0GA1UdDgQWBBQb4ENkYjcHpCzPzlD40sZmtTMMfDAfBgNVHSMEGDAWgBTgiOFtnKwLoUR9mjtujGhBK2RV8jAKBggqhkjOPQQD"
            + "AgNIADBFAiAXDZaBfI8BB/6ubDIZCE0au3U2u6zXml3I1ET49MELEgIhAP+nhq1OSir875j/sd4hXQQV3FcvdnSoLqAIao3LbeGD";

        /// <summary>CN=camera, issued by the CA, with names and addresses.</summary>
        public const string Leaf =
            "MIIBwDCCAWegAwIBAgIBAzAKBggqhkjOPQQDAjANMQswCQYDVQQDDAJDQTAeFw0yNjExMjMyMjIwMjZaFw0zNjExMjAyMjIwMjZa"
            + "MBExDzANBgNVBAMMBmNhbWVyYTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABLxXzAqhBJl8hEns0XK9lr53RE6q77+/ndgx0Jp0"
            + "RmibTNpoiB2p5Q0kH2G4LcZytqqbaGzFZPlSWKZif8xbCYqjgbMwgbAwDAYDVR0TAQH/BAIwADAOBgNVHQ8BAf8EBAMCB4AwHQYD"
            + "VR0lBBYwFAYIKwYBBQUHAwEGCCsGAQUFBwMCMDEGA1UdEQQqMCiCDmNhbWVyYS5leGFtcGxlhwTAqAEUhxD+gAAAAAAAAAAAAAAA"
            + "AAABMB0GA1UdDgQWBBRE8DJklebacBgnEkvZSNZRPl5gNzAfBgNVHSMEGDAWgBQb4ENkYjcHpCzPzlD40sZmtTMMfDAKBggqhkjO"
            + "PQQDAgNHADBEAiA1U85bCBlW1/CyPat8HmLqSz0nCDaxcyHC0+wvZ8K+hQIgZvsKdf8rQ2l5oqsvYDnV+KFVD5sLuF/cy3QWVLkU"
            + "hc4=";

        /// <summary>The same key, for clients only.</summary>
        public const string Client =
            "MIIBZDCCAQqgAwIBAgIBBDAKBggqhkjOPQQDAjANMQswCQYDVQQDDAJDQTAeFw0yNjExMjMyMjIwMjZaFw0zNjExMjAyMjIwMjZa"
            + "MBExDzANBgNVBAMMBmNhbWVyYTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABLxXzAqhBJl8hEns0XK9lr53RE6q77+/ndgx0Jp0"
            + "RmibTNpoiB2p5Q0kH2G4LcZytqqbaGzFZPlSWKZif8xbCYqjVzBVMBMGA1UdJQQMMAoGCCsGAQUFBwMCMB0GA1UdDgQWBBRE8DJk"
            + "lebacBgnEkvZSNZRPl5gNzAfBgNVHSMEGDAWgBQb4ENkYjcHpCzPzlD40sZmtTMMfDAKBggqhkjOPQQDAgNIADBFAiBFJt0Gq2Qc"
            + "UYKC8FUEQsUOhCGdM8+L+LxfpuQrelYPsgIhALNKYZG1Qunso+/nuYoLSwKfUXmMgbevM953o9Nax+Py";

        /// <summary>The same key, signed with SHA-1; version 1.</summary>
        public const string Sha1 =
            "MIIBAjCBqwIBBTAJBgcqhkjOPQQBMA0xCzAJBgNVBAMMAkNBMB4XDTI2MTEyMzIyMjAyNloXDTM2MTEyMDIyMjAyNlowETEPMA0G"
            + "A1UEAwwGY2FtZXJhMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEvFfMCqEEmXyESezRcr2WvndETqrvv7+d2DHQmnRGaJtM2miI"
            + "HanlDSQfYbgtxnK2qptobMVk+VJYpmJ/zFsJijAJBgcqhkjOPQQBA0cAMEQCIGAXUyT45m7nqSwDkiWGcRlkqmxovwuIibIGDO66"
            + "qxLsAiBKquhKpaDxcbI5q+FtBAiRYBfzynAo5NsW08x6Q4vGbw==";

        public static byte[] Der(string base64)
        {
            return Convert.FromBase64String(base64);
        }

        public static string Pem(string base64)
        {
            return "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n";
        }

        public static byte[] Bytes(string text)
        {
            return Encoding.UTF8.GetBytes(text);
        }
    }
}
