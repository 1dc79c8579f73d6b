using Camera.Bench.Load;

namespace Camera.Bench.Peers;

/// <summary>nginx, one worker, sending one picture as a file.</summary>
internal sealed class NginxPeer : Peer
{
    public override string Name => "nginx";

    public static NginxPeer Start(FileSite site, TlsClient? tls)
    {
        int port = ServerProcess.FreePort();
        string listen = tls == null ? $"listen 127.0.0.1:{port};" : $"""
            listen 127.0.0.1:{port} ssl;
            ssl_certificate {site.CertificateFile}; ssl_certificate_key {site.KeyFile};
            ssl_protocols TLSv1.2; ssl_ciphers {TlsClient.EcCipher}; ssl_ecdh_curve prime256v1;
            ssl_session_tickets off; ssl_session_cache off;
            """;
        string folder = site.FolderOf(tls == null ? "nginx" : "nginx-tls");
        string file = Path.Combine(folder, "nginx.conf");
        File.WriteAllText(file, $$"""
            daemon off; worker_processes 1; pid {{folder}}/pid; error_log stderr;
            {{(Environment.UserName == "root" ? "user root;" : "")}}
            events { worker_connections 1024; }
            http {
                access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000; open_file_cache max=16;
                types { image/jpeg jpg; text/html html; }
                client_body_temp_path {{folder}}; proxy_temp_path {{folder}}; fastcgi_temp_path {{folder}};
                uwsgi_temp_path {{folder}}; scgi_temp_path {{folder}};
                server { {{listen}} root {{site.Root}}; }
            }

            """);
        return new NginxPeer
        {
            Process = new ServerProcess("nginx", port, folder, "/usr/sbin/nginx", "-c", file, "-p", folder, "-e", "stderr"),
            Port = port,
            Tls = tls,
        };
    }
}

/// <summary>lighttpd with mod_mbedtls, one process, sending one picture as a file.</summary>
internal sealed class LighttpdPeer : Peer
{
    public override string Name => Tls == null ? "lighttpd" : "lighttpd (Mbed TLS)";

    public static LighttpdPeer Start(FileSite site, TlsClient? tls)
    {
        int port = ServerProcess.FreePort();
        string engine = tls == null ? "" : $"""
            server.modules = ("mod_mbedtls")
            ssl.engine = "enable"
            ssl.pemfile = "{site.CertificateFile}"
            ssl.privkey = "{site.KeyFile}"
            ssl.openssl.ssl-conf-cmd = ("MinProtocol" => "TLSv1.2", "Curves" => "secp256r1", "Options" => "-SessionTicket")
            """;
        string folder = site.FolderOf(tls == null ? "lighttpd" : "lighttpd-tls");
        string file = Path.Combine(folder, "lighttpd.conf");
        File.WriteAllText(file, $"""
            server.bind = "127.0.0.1"
            server.port = {port}
            server.document-root = "{site.Root}"
            server.max-keep-alive-requests = 65535
            server.max-connections = 1024
            server.max-fds = 2048
            index-file.names = ("index.html")
            mimetype.assign = (".jpg" => "image/jpeg", ".html" => "text/html")
            {engine}

            """);
        return new LighttpdPeer
        {
            Process = new ServerProcess("lighttpd", port, folder, "/usr/sbin/lighttpd", "-D", "-f", file),
            Port = port,
            Tls = tls,
        };
    }
}
