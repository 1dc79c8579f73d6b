using System.Text;
using Camera.Http;

namespace Camera.Tests.Http
{
    /// <summary>Answers with what it understood: method, path, query fields, host, and the body read in small pieces.</summary>
    internal sealed class EchoHandler : IHandler
    {
        public void Handle(Request request, Response response)
        {
            StringBuilder text = new StringBuilder();
            text.Append(((int)request.Method).ToString()).Append(' ').Append(request.Path);
            for (int i = 0; i < request.Query.Count; i++)
                text.Append(' ').Append(request.Query.GetName(i)).Append('=').Append(request.Query.GetValue(i));
            text.Append(" @").Append(request.Host).Append(" [");
            byte[] piece = new byte[7];
            int count;
            while ((count = request.ReadBody(piece, 0, piece.Length)) > 0) text.Append(Octet.Text(piece, 0, count));
            if (count < 0) response.Reject(request.BodyFailure);
            else response.SendText(200, null, text.Append(']').ToString());
        }
    }

    /// <summary>Answers without a look at the body.</summary>
    internal sealed class TextHandler : IHandler
    {
        public void Handle(Request request, Response response) => response.SendText(200, null, "ok");
    }

    /// <summary>Gathers a form and answers with its fields.</summary>
    internal sealed class FormHandler : IHandler
    {
        public void Handle(Request request, Response response)
        {
            if (!request.TryReadForm(out Form form, out RejectionReason reason))
            {
                response.Reject(reason);
                return;
            }
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < form.Count; i++) text.Append(form.GetName(i)).Append('=').Append(form.GetValue(i)).Append(';');
            response.SendText(200, null, text.ToString());
        }
    }

    /// <summary>Runs the code of a test.</summary>
    internal sealed class CodeHandler : IHandler
    {
        private readonly Code _code;

        public CodeHandler(Code code)
        {
            _code = code;
        }

        public delegate void Code(Request request, Response response);

        public void Handle(Request request, Response response) => _code(request, response);
    }
}
