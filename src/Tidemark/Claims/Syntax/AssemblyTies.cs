using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Tidemark.Fit")]
