using System.Text;
using Tidemark.Reading;
using Tidemark.Reports;

namespace Tidemark.Tests.Reading;

public class LawsTest
{
    private static readonly string[] Pieces =
    [
        "---\n", "title: \"A town\"\n", "published: 0000-00-00\n", "\n", "\r\n", " ", "May 30, 2016", "30/05/2016", "05.06.16", "99.99.9999", "٣٠ أيار ٢٠١٦", "كانون الثاني", "פרסום ראשון:", "Sun", "14:47", "GMT+", "+99:99",
        "(Photo: AFP)", "(Source:", ")", "(", "By A Writer", "new comment", "The army left the town on Monday.", "A Heading", "# x", "<p>", "<article>", "</", "<time datetime='x'>", "<script type='application/ld+json'>{", "\uD800", "\uFEFF", "é", "\u0001", "I work in ", "---", "key: [", "- x\n", "Last Update: 1", "1", "2016", "-", ".", "Read Also",
    ];

    [Fact]
    public void Any_bytes_give_a_read_and_marks_lie_in_order_inside_the_text()
    {
        for (var seed = 0; seed < 4000; seed++)
        {
            var random = new Random(seed);
            byte[] bytes;
            if (seed % 4 == 0)
            {
                bytes = new byte[random.Next(200)];
                random.NextBytes(bytes);
            }
            else
            {
                bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => Pieces[random.Next(Pieces.Length)])));
            }

            Check(ReportReader.Read(bytes, seed % 3 == 0 ? "a.html" : "a.txt", ReadingOptions.Default), seed);
        }
    }

    [Fact]
    public void The_same_bytes_give_the_same_report()
    {
        var bytes = "A Heading\n\nThe army left the town. (Reuters)\n\n30 May 2016"u8.ToArray();
        Report first = ((ReportRead.Done)ReportReader.Read(bytes, "a.txt", ReadingOptions.Default)).Report, second = ((ReportRead.Done)ReportReader.Read(bytes, "a.txt", ReadingOptions.Default)).Report;
        Assert.Equal(first with { Marks = [] }, second with { Marks = [] });
        Assert.Equal(first.Marks.AsSpan(), second.Marks.AsSpan());
    }

    private static void Check(ReportRead read, int seed)
    {
        var report = (read as ReportRead.Done)?.Report ?? (read as ReportRead.NotRead)?.Report;
        var at = 0;
        foreach (var mark in report?.Marks ?? [])
        {
            Assert.True(mark.Start >= at && mark.End > mark.Start && mark.End <= report!.Text.Length, $"seed {seed}: {mark}"); // marks exist only with a report
            at = mark.End;
        }
    }
}
