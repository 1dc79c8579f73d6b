namespace Camera.Http
{
    /// <summary>A failure in words, sent as <c>application/problem+json</c> (RFC 9457): the members type, title, status and detail, and the
    /// extension members field, given and allowed for a refused value.</summary>
    public sealed class Problem
    {
        /// <summary>A problem.</summary>
        /// <param name="status">400-599.</param>
        /// <param name="title">What kind of problem, the same each time; a short sentence.</param>
        public Problem(int status, string title)
        {
            Status = status;
            Title = title;
        }

        /// <summary>A word by which programs know this kind of problem, or null for <c>about:blank</c> (RFC 9457, section 4.2.1).</summary>
        public string Type { get; set; }

        /// <summary>The HTTP status.</summary>
        public int Status { get; }

        /// <summary>What kind of problem.</summary>
        public string Title { get; }

        /// <summary>What went wrong this time, or null.</summary>
        public string Detail { get; set; }

        /// <summary>Name of the field whose value was refused, or null.</summary>
        public string Field { get; set; }

        /// <summary>What was given, or null. Never a secret.</summary>
        public string Given { get; set; }

        /// <summary>What is allowed, for people, e.g. <c>1-30</c>, or null.</summary>
        public string Allowed { get; set; }

        /// <summary>Writes the object.</summary>
        public void WriteTo(JsonWriter json)
        {
            json.BeginObject();
            if (Type != null) json.Property("type", Type);
            json.Property("title", Title);
            json.Property("status", Status);
            if (Detail != null) json.Property("detail", Detail);
            if (Field != null) json.Property("field", Field);
            if (Given != null) json.Property("given", Given);
            if (Allowed != null) json.Property("allowed", Allowed);
            json.EndObject();
        }
    }
}
