using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FrontDoor.Core.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class WhoMaySee : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Organisation",
                table: "Specialists",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateOnly>(
                name: "MovedInOn",
                table: "Enterprises",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "MovedOutOn",
                table: "Enterprises",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "AnsweredAt",
                table: "Cases",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "FirstDueAt",
                table: "Cases",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "LastMetAt",
                table: "Cases",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ReportedBy",
                table: "Cases",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Organisation",
                table: "Captains",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true,
                collation: "C");

            // What was there before: the first promise is the one that stands, answers and meetings are those of the thread.
            migrationBuilder.Sql("""
                UPDATE "Cases" SET
                    "FirstDueAt" = COALESCE("DueAt", "OpenedAt"),
                    "AnsweredAt" = (SELECT MIN(e."At") FROM "ThreadEntries" e WHERE e."CaseId" = "Cases"."Id" AND e."Kind" IN ('FromSpecialist', 'Call', 'Visit')),
                    "LastMetAt" = (SELECT MAX(e."At") FROM "ThreadEntries" e WHERE e."CaseId" = "Cases"."Id" AND e."Kind" IN ('Call', 'Visit'));
                """);

            migrationBuilder.CreateTable(
                name: "CaseConflicts",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseConflicts", x => new { x.CaseId, x.SubjectId });
                    table.ForeignKey(
                        name: "FK_CaseConflicts_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ChosenColumns",
                columns: table => new
                {
                    SpecialistId = table.Column<Guid>(type: "uuid", nullable: false),
                    Columns = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChosenColumns", x => x.SpecialistId);
                });

            migrationBuilder.CreateTable(
                name: "ContentOpenings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    SpecialistId = table.Column<Guid>(type: "uuid", nullable: false),
                    Reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContentOpenings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ContentOpenings_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ContentOpenings_Specialists_SpecialistId",
                        column: x => x.SpecialistId,
                        principalTable: "Specialists",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MonthReports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Month = table.Column<DateOnly>(type: "date", nullable: false),
                    MadeBy = table.Column<Guid>(type: "uuid", nullable: false),
                    MadeByName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    MadeAt = table.Column<long>(type: "bigint", nullable: false),
                    DocumentHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    DocumentSize = table.Column<long>(type: "bigint", nullable: false),
                    TableHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    TableSize = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MonthReports", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_OpenedAt",
                table: "Cases",
                column: "OpenedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Cases_ReportedBy_OpenedAt",
                table: "Cases",
                columns: new[] { "ReportedBy", "OpenedAt" },
                filter: "\"ReportedBy\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CaseConflicts_SubjectId",
                table: "CaseConflicts",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_ContentOpenings_CaseId_SpecialistId_At",
                table: "ContentOpenings",
                columns: new[] { "CaseId", "SpecialistId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_ContentOpenings_SpecialistId",
                table: "ContentOpenings",
                column: "SpecialistId");

            migrationBuilder.CreateIndex(
                name: "IX_MonthReports_Month_MadeAt",
                table: "MonthReports",
                columns: new[] { "Month", "MadeAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CaseConflicts");

            migrationBuilder.DropTable(
                name: "ChosenColumns");

            migrationBuilder.DropTable(
                name: "ContentOpenings");

            migrationBuilder.DropTable(
                name: "MonthReports");

            migrationBuilder.DropIndex(
                name: "IX_Cases_OpenedAt",
                table: "Cases");

            migrationBuilder.DropIndex(
                name: "IX_Cases_ReportedBy_OpenedAt",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "Organisation",
                table: "Specialists");

            migrationBuilder.DropColumn(
                name: "MovedInOn",
                table: "Enterprises");

            migrationBuilder.DropColumn(
                name: "MovedOutOn",
                table: "Enterprises");

            migrationBuilder.DropColumn(
                name: "AnsweredAt",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "FirstDueAt",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "LastMetAt",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "ReportedBy",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "Organisation",
                table: "Captains");
        }
    }
}
