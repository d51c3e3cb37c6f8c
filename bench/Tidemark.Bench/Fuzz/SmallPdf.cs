using System.Globalization;
using System.Text;

namespace Tidemark.Bench.Fuzz;

/// <summary>Writes small PDFs: one line of text a page.</summary>
internal static class SmallPdf
{
    internal static byte[] Of(params string[] pages)
    {
        var (pdf, starts) = (new StringBuilder("%PDF-1.4\n"), new List<int>());
        void Write(string body)
        {
            starts.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{starts.Count} 0 obj\n{body}\nendobj\n");
        }

        Write("<< /Type /Catalog /Pages 2 0 R >>");
        Write($"<< /Type /Pages /Count {pages.Length} /Kids [{string.Join(' ', pages.Select((_, i) => $"{4 + (2 * i)} 0 R"))}] >>");
        Write("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        for (var i = 0; i < pages.Length; i++)
        {
            var content = $"BT /F1 12 Tf 72 720 Td ({pages[i]}) Tj ET";
            Write($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents {5 + (2 * i)} 0 R >>");
            Write($"<< /Length {content.Length} >>\nstream\n{content}\nendstream");
        }

        var xref = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {starts.Count + 1}\n0000000000 65535 f \n");
        foreach (var start in starts)
        {
            pdf.Append(CultureInfo.InvariantCulture, $"{start:0000000000} 00000 n \n");
        }

        pdf.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {starts.Count + 1} /Root 1 0 R >>\nstartxref\n{xref}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }
}
