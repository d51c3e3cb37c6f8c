using System.CommandLine;
using Tidemark.Places.Ground;

namespace Tidemark.Cli.Runs;

/// <summary><c>--worldview</c>: to which state disputed ground is counted. Disputed lines are dashed in every view.</summary>
internal sealed class WorldviewOption : Option<string>
{
    internal WorldviewOption()
        : base("--worldview")
    {
        HelpName = "VIEW";
        DefaultValueFactory = _ => Worldview.Un;
        Description = "To which state disputed ground is counted: un (resolutions of the United Nations) or atlas (as the outlines draw it). Disputed lines are dashed in both; borders/README.md.";
        Validators.Add(r =>
        {
            if (r.Tokens is [var token] && !Worldview.All.Contains(token.Value))
            {
                r.AddError($"--worldview: '{token.Value}' is none of {string.Join(", ", Worldview.All)}");
            }
        });
    }
}
