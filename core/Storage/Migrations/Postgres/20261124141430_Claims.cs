using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace FrontDoor.Core.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Claims : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "OriginalDevice",
                table: "Exhibits",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<long>(
                name: "OriginalSeenAt",
                table: "Exhibits",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "OriginalSeenBy",
                table: "Exhibits",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ClaimDebtors",
                table: "Cases",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.CreateTable(
                name: "ApprovedTexts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    Language = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    WrittenBy = table.Column<Guid>(type: "uuid", nullable: true),
                    WrittenAt = table.Column<long>(type: "bigint", nullable: false),
                    ApprovedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    ApprovedByName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    ApprovedAt = table.Column<long>(type: "bigint", nullable: true),
                    RevokedAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApprovedTexts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Claims",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    Fields = table.Column<string>(type: "text", nullable: false),
                    Terms = table.Column<string>(type: "text", nullable: false),
                    Cells = table.Column<string>(type: "text", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    StateSince = table.Column<long>(type: "bigint", nullable: true),
                    Recovered = table.Column<long>(type: "bigint", nullable: false),
                    NextOn = table.Column<DateOnly>(type: "date", nullable: true),
                    NextStep = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    EndsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    LimitationKind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    DebtorKey = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    DebtorCode = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: true, collation: "C"),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    ChangedAt = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Claims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Claims_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CustodyEntries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ExhibitId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Act = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustodyEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CustodyEntries_Exhibits_ExhibitId",
                        column: x => x.ExhibitId,
                        principalTable: "Exhibits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DatedRates",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Value = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Source = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    EnteredBy = table.Column<Guid>(type: "uuid", nullable: false),
                    EnteredByName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    EnteredAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DatedRates", x => new { x.Kind, x.From });
                });

            migrationBuilder.CreateTable(
                name: "ExhibitFilings",
                columns: table => new
                {
                    ExhibitId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClaimId = table.Column<Guid>(type: "uuid", nullable: false),
                    Element = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Side = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    FiledBy = table.Column<Guid>(type: "uuid", nullable: true),
                    FiledAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExhibitFilings", x => new { x.ExhibitId, x.ClaimId, x.Element });
                    table.ForeignKey(
                        name: "FK_ExhibitFilings_Exhibits_ExhibitId",
                        column: x => x.ExhibitId,
                        principalTable: "Exhibits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ExhibitMarks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ExhibitId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: true),
                    At = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    Speaker = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    Words = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    MarkedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    MarkedAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExhibitMarks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ExhibitMarks_Exhibits_ExhibitId",
                        column: x => x.ExhibitId,
                        principalTable: "Exhibits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Papers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Debtor = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    DebtorKey = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    ClaimIds = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false, collation: "C"),
                    ContentType = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    LawAsOf = table.Column<DateOnly>(type: "date", nullable: false),
                    MadeBy = table.Column<Guid>(type: "uuid", nullable: false),
                    MadeByName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    MadeAt = table.Column<long>(type: "bigint", nullable: false),
                    SignedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    SignedByName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    SignedAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Papers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Papers_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ClaimEvents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ClaimId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Way = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Tracking = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true, collation: "C"),
                    ArrivedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Amount = table.Column<long>(type: "bigint", nullable: true),
                    Words = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    ExhibitId = table.Column<Guid>(type: "uuid", nullable: true),
                    RecordedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    RecordedAt = table.Column<long>(type: "bigint", nullable: false),
                    StruckAt = table.Column<long>(type: "bigint", nullable: true),
                    StruckBy = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClaimEvents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ClaimEvents_Claims_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ClaimTimers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClaimId = table.Column<Guid>(type: "uuid", nullable: true),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Round = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    DueAt = table.Column<long>(type: "bigint", nullable: false),
                    FiredAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClaimTimers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ClaimTimers_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ClaimTimers_Claims_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DebtorMatches",
                columns: table => new
                {
                    One = table.Column<Guid>(type: "uuid", nullable: false),
                    Other = table.Column<Guid>(type: "uuid", nullable: false),
                    IsSame = table.Column<bool>(type: "boolean", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DebtorMatches", x => new { x.One, x.Other });
                    table.ForeignKey(
                        name: "FK_DebtorMatches_Claims_One",
                        column: x => x.One,
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_DebtorMatches_Claims_Other",
                        column: x => x.Other,
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ElementChecks",
                columns: table => new
                {
                    ClaimId = table.Column<Guid>(type: "uuid", nullable: false),
                    Element = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ElementChecks", x => new { x.ClaimId, x.Element });
                    table.ForeignKey(
                        name: "FK_ElementChecks_Claims_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RemedyReleases",
                columns: table => new
                {
                    ClaimId = table.Column<Guid>(type: "uuid", nullable: false),
                    Remedy = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Words = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C"),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RemedyReleases", x => new { x.ClaimId, x.Remedy });
                    table.ForeignKey(
                        name: "FK_RemedyReleases_Claims_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ApprovedTexts_Key_Language_Version",
                table: "ApprovedTexts",
                columns: new[] { "Key", "Language", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ClaimEvents_CaseId",
                table: "ClaimEvents",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_ClaimEvents_ClaimId_Key",
                table: "ClaimEvents",
                columns: new[] { "ClaimId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Claims_CaseId_Ordinal",
                table: "Claims",
                columns: new[] { "CaseId", "Ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Claims_DebtorCode",
                table: "Claims",
                column: "DebtorCode",
                filter: "\"DebtorCode\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Claims_DebtorKey",
                table: "Claims",
                column: "DebtorKey");

            migrationBuilder.CreateIndex(
                name: "IX_Claims_EndsOn",
                table: "Claims",
                column: "EndsOn");

            migrationBuilder.CreateIndex(
                name: "IX_ClaimTimers_CaseId_Kind_Round",
                table: "ClaimTimers",
                columns: new[] { "CaseId", "Kind", "Round" },
                unique: true,
                filter: "\"ClaimId\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ClaimTimers_ClaimId_Kind_Round",
                table: "ClaimTimers",
                columns: new[] { "ClaimId", "Kind", "Round" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ClaimTimers_DueAt",
                table: "ClaimTimers",
                column: "DueAt",
                filter: "\"FiredAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CustodyEntries_ExhibitId_Id",
                table: "CustodyEntries",
                columns: new[] { "ExhibitId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_DebtorMatches_Other",
                table: "DebtorMatches",
                column: "Other");

            migrationBuilder.CreateIndex(
                name: "IX_ExhibitFilings_CaseId",
                table: "ExhibitFilings",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_ExhibitFilings_ClaimId",
                table: "ExhibitFilings",
                column: "ClaimId");

            migrationBuilder.CreateIndex(
                name: "IX_ExhibitMarks_CaseId",
                table: "ExhibitMarks",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_ExhibitMarks_ExhibitId",
                table: "ExhibitMarks",
                column: "ExhibitId");

            migrationBuilder.CreateIndex(
                name: "IX_Papers_CaseId_Kind_DebtorKey_Version",
                table: "Papers",
                columns: new[] { "CaseId", "Kind", "DebtorKey", "Version" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ApprovedTexts");

            migrationBuilder.DropTable(
                name: "ClaimEvents");

            migrationBuilder.DropTable(
                name: "ClaimTimers");

            migrationBuilder.DropTable(
                name: "CustodyEntries");

            migrationBuilder.DropTable(
                name: "DatedRates");

            migrationBuilder.DropTable(
                name: "DebtorMatches");

            migrationBuilder.DropTable(
                name: "ElementChecks");

            migrationBuilder.DropTable(
                name: "ExhibitFilings");

            migrationBuilder.DropTable(
                name: "ExhibitMarks");

            migrationBuilder.DropTable(
                name: "Papers");

            migrationBuilder.DropTable(
                name: "RemedyReleases");

            migrationBuilder.DropTable(
                name: "Claims");

            migrationBuilder.DropColumn(
                name: "OriginalDevice",
                table: "Exhibits");

            migrationBuilder.DropColumn(
                name: "OriginalSeenAt",
                table: "Exhibits");

            migrationBuilder.DropColumn(
                name: "OriginalSeenBy",
                table: "Exhibits");

            migrationBuilder.DropColumn(
                name: "ClaimDebtors",
                table: "Cases");
        }
    }
}
